package dev.nekton.vm.pool;

import dev.nekton.vm.engine.JsRealm;
import java.util.function.Consumer;

/** A VM on loan to one thread. <em>Not thread-safe.</em> */
public final class BorrowedVm implements AutoCloseable {
    private final JsRealm realm;
    private final Consumer<JsRealm> giveBack;

    BorrowedVm(JsRealm realm, Consumer<JsRealm> giveBack) {
        this.realm = realm;
        this.giveBack = giveBack;
        realm.enter();
    }

    /** Returns the VM. */
    public JsRealm realm() {
        return realm;
    }

    /** Gives the VM back, or lets it go when a script was broken off in it; the thread leaves it. */
    @Override
    public void close() {
        realm.leave();
        giveBack.accept(realm);
    }
}
