package dev.nekton.vm.pool;

import dev.nekton.vm.engine.JsEngine;
import dev.nekton.vm.engine.JsRealm;
import org.apache.commons.pool2.BasePooledObjectFactory;
import org.apache.commons.pool2.PooledObject;
import org.apache.commons.pool2.impl.DefaultPooledObject;

/** Makes VMs and remembers for each thread whether it had to. <em>Thread-safe.</em> */
final class RealmFactory extends BasePooledObjectFactory<JsRealm> {
    private final JsEngine engine;
    private final ThreadLocal<Boolean> made = ThreadLocal.withInitial(() -> false);

    RealmFactory(JsEngine engine) {
        this.engine = engine;
    }

    @Override
    public JsRealm create() {
        made.set(true);
        return engine.newRealm();
    }

    @Override
    public PooledObject<JsRealm> wrap(JsRealm realm) {
        return new DefaultPooledObject<>(realm);
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
