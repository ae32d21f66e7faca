package dev.nekton.cli;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.function.Consumer;

/**
 * Takes SIGTERM and SIGINT from the JVM. A shutdown hook can't do that: after one the process ends with 143, never with
 * 0. {@code sun.misc.Signal} can, and javac warns of its name whatever is suppressed, hence the reflection.
 */
final class Signals {
    private Signals() {}

    /** Calls {@code handler} with the name of each such signal; where Java can't, signals end the process at once. */
    static void onStop(Consumer<String> handler) {
        try {
            Class<?> handlerType = Class.forName("sun.misc.SignalHandler");
            Object target = Proxy.newProxyInstance(
                    Signals.class.getClassLoader(), new Class<?>[] {handlerType}, (proxy, method, args) -> {
                        return called(proxy, method, args, handler);
                    });
            Class<?> signalType = Class.forName("sun.misc.Signal");
            Method handle = signalType.getMethod("handle", signalType, handlerType);
            for (String name : new String[] {"TERM", "INT"}) {
                handle.invoke(null, signalType.getConstructor(String.class).newInstance(name), target);
            }
        } catch (ReflectiveOperationException e) {
            Logging.GENERAL.debug("this Java does not hand over signals", e);
        }
    }

    private static Object called(Object proxy, Method method, Object[] args, Consumer<String> handler)
            throws IllegalAccessException, InvocationTargetException {
        return switch (method.getName()) {
            case "handle" -> {
                handler.accept(args[0].toString().replace("SIG", ""));
                yield false;
            }
            case "equals" -> proxy == args[0];
            case "hashCode" -> System.identityHashCode(proxy);
            default -> "the handler of signals";
        };
    }
}
