package dev.nekton.vm.pool;

import dev.nekton.vm.engine.JsRealm;
import org.apache.commons.pool2.PooledObjectFactory;
import org.apache.commons.pool2.impl.GenericObjectPool;
import org.apache.commons.pool2.impl.GenericObjectPoolConfig;

/** A pool that fetches the VMs which lie unused near threads before it looks for idle ones. <em>Thread-safe.</em> */
final class SweptPool extends GenericObjectPool<JsRealm> {
    private final NearbyVms nearby;

    SweptPool(PooledObjectFactory<JsRealm> factory, GenericObjectPoolConfig<JsRealm> config, NearbyVms nearby) {
        super(factory, config);
        this.nearby = nearby;
    }

    @Override
    @SuppressWarnings("NullAway") // the timer that the constructor of the superclass starts may be quick
    public void evict() throws Exception {
        if (nearby != null) {
            nearby.takeUnused(this::returnObject);
        }
        super.evict();
    }
}
