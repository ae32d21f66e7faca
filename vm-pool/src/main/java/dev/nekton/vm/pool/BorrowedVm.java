package dev.nekton.vm.pool;

import dev.nekton.vm.engine.JsRealm;
import org.apache.commons.pool2.impl.GenericObjectPool;

/** A VM on loan to one thread. <em>Not thread-safe.</em> */
public final class BorrowedVm implements AutoCloseable {
    private final JsRealm realm;
    private final GenericObjectPool<JsRealm> pool;

    BorrowedVm(JsRealm realm, GenericObjectPool<JsRealm> pool) {
        this.realm = realm;
        this.pool = pool;
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
        if (realm.isSpent()) {
            invalidate();
        } else {
            pool.returnObject(realm);
        }
    }

    private void invalidate() {
        try {
            pool.invalidateObject(realm);
        } catch (Exception e) {
            throw new IllegalStateException("a VM can't be let go", e);
        }
    }
}
