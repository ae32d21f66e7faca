package dev.nekton.vm.pool;

import dev.nekton.ProcessorException;

/** No VM came free within {@code vm_pool.max_wait}; the message names the settings that move the limits. */
public final class PoolExhaustedException extends ProcessorException {
    private static final long serialVersionUID = 1L;

    PoolExhaustedException(String message) {
        super(message);
    }
}
