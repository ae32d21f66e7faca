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

    /** Gives the VM back; the thread leaves it. */
    @Override
    public void close() {
        realm.leave();
        pool.returnObject(realm);
    }
}
