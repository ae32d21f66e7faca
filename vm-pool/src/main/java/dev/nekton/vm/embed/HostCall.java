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
     * @throws dev.nekton.vm.ScriptException the script gets an Error with its text
     * @throws RuntimeException the script gets an Error that says only which function failed; where it does not catch it,
     *     the exception is the cause of what the caller gets
     */
    Value call(List<Value> arguments);
}
