package dev.nekton.vm.pool;

import dev.nekton.Resources;
import dev.nekton.vm.VmPoolSettings;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;

/** Logs one line of the pool's numbers per interval, where {@code enable_metrics} asks for it. */
final class PoolReport implements AutoCloseable {
    private final PoolMeters meters;
    private final Logger logger;
    private final @Nullable ScheduledExecutorService timer;

    PoolReport(PoolMeters meters, VmPoolSettings settings, Resources resources) {
        this.meters = meters;
        this.logger = resources.logger();
        this.timer = settings.metricsLogged() ? start(settings.cleanupInterval().toNanos()) : null;
    }

    @Override
    public void close() {
        if (timer != null) {
            timer.shutdownNow();
        }
    }

    private ScheduledExecutorService start(long intervalNanos) {
        ScheduledExecutorService made = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "nekton-vm-pool-report");
            thread.setDaemon(true);
            return thread;
        });
        var unused = made.scheduleAtFixedRate(this::log, intervalNanos, intervalNanos, TimeUnit.NANOSECONDS);
        return made;
    }

    private void log() {
        logger.info(
                "vm_pool: created={} in_use={} available={} uses={} errors={}",
                meters.created(),
                meters.inUse(),
                meters.available(),
                meters.uses(),
                meters.errors());
    }
}
