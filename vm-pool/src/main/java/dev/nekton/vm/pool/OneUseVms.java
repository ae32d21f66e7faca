package dev.nekton.vm.pool;

import dev.nekton.vm.engine.JsEngine;
import dev.nekton.vm.engine.JsRealm;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * VMs whose built-ins can be changed, each for one run of a script. Some are made ahead, at start and, as they are taken,
 * on a thread of its own, which ends when there is nothing to make for a second.
 *
 * <p><em>Thread-safe.</em>
 */
final class OneUseVms implements AutoCloseable {
    private final JsEngine engine;
    private final int ahead;
    private final Queue<JsRealm> ready = new ConcurrentLinkedQueue<>();
    private final ThreadPoolExecutor maker;

    OneUseVms(JsEngine engine, int ahead) {
        this.engine = engine;
        this.ahead = ahead;
        maker = new ThreadPoolExecutor(1, 1, 1, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), task -> {
            Thread thread = new Thread(task, "nekton-vm-maker");
            thread.setDaemon(true);
            return thread;
        });
        maker.allowCoreThreadTimeOut(true);
    }

    JsRealm take() {
        JsRealm made = ready.poll();
        if (ahead > 0 && !maker.isShutdown()) {
            maker.execute(this::refill);
        }
        return made == null ? engine.newOpenRealm() : made;
    }

    /** Makes as many as are to lie ready. */
    void refill() {
        while (ready.size() < ahead) {
            ready.add(engine.newOpenRealm());
        }
    }

    /** Lets them go. */
    @Override
    public void close() {
        maker.shutdownNow();
        ready.clear();
    }
}
