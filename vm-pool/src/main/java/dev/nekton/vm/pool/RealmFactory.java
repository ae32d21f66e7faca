package dev.nekton.vm.pool;

import dev.nekton.vm.engine.JsEngine;
import dev.nekton.vm.engine.JsRealm;
import org.apache.commons.pool2.BasePooledObjectFactory;
import org.apache.commons.pool2.PooledObject;
import org.apache.commons.pool2.impl.DefaultPooledObject;

/** Makes VMs and remembers for each thread whether it had to. <em>Thread-safe.</em> */
final class RealmFactory extends BasePooledObjectFactory<JsRealm> {
    private final JsEngine engine;
    private final LastOut vms;
    private final ThreadLocal<Boolean> made = ThreadLocal.withInitial(() -> false);

    /** @param vms counts those that there are */
    RealmFactory(JsEngine engine, LastOut vms) {
        this.engine = engine;
        this.vms = vms;
    }

    @Override
    public JsRealm create() {
        made.set(true);
        JsRealm realm = engine.newRealm();
        vms.enter();
        return realm;
    }

    @Override
    public PooledObject<JsRealm> wrap(JsRealm realm) {
        return new DefaultPooledObject<>(realm);
    }

    @Override
    public void destroyObject(PooledObject<JsRealm> realm) {
        vms.leave();
    }

    /** Forgets what this thread made so far. */
    void forget() {
        made.set(false);
    }

    /** Returns whether this thread has made a VM since it last forgot. */
    boolean madeOne() {
        return made.get();
    }
}
