package dev.nekton.vm.pool;

import dev.nekton.vm.engine.JsRealm;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A VM on loan to one thread. <em>Not thread-safe.</em> */
public final class BorrowedVm implements AutoCloseable {
    private final Supplier<JsRealm> source;
    private final Consumer<JsRealm> giveBack;
    private @Nullable JsRealm realm;
    private boolean isClosed;

    BorrowedVm(Supplier<JsRealm> source, Consumer<JsRealm> giveBack) {
        this.source = source;
        this.giveBack = giveBack;
        this.realm = enter();
    }

    /**
     * Returns the VM: another one when a script was stopped in the one before, which left it in a state that nobody knows.
     * Ask anew before each call.
     *
     * @throws PoolExhaustedException when another one is needed and none comes free in time
     * @throws IllegalStateException when it was given back
     */
    public JsRealm realm() {
        if (isClosed) {
            throw new IllegalStateException("the VM was given back");
        }
        if (realm != null && realm.isSpent()) {
            leave(realm);
        }
        JsRealm current = realm == null ? enter() : realm;
        realm = current;
        return current;
    }

    /** Gives the VM back, or lets it go when a script was broken off in it; the thread leaves it. */
    @Override
    public void close() {
        isClosed = true;
        if (realm != null) {
            leave(realm);
        }
    }

    private JsRealm enter() {
        JsRealm taken = source.get();
        taken.enter();
        return taken;
    }

    private void leave(JsRealm left) {
        realm = null;
        left.leave();
        giveBack.accept(left);
    }
}
