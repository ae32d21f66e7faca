package dev.nekton.vm.embed;

import dev.nekton.value.Value;
import java.util.List;

/**
 * A function that scripts call and Java carries out.
 *
 * <p>Must be thread-safe: several VMs may call it at once.
 */
@FunctionalInterface
public interface HostCall {
    /**
     * Returns the result of a call.
     *
     * @param arguments copies of what the script passed; undefined is null
     * @throws RuntimeException ends the script; it can't catch it
     */
    Value call(List<Value> arguments);
}
