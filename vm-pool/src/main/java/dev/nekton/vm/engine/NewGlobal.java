package dev.nekton.vm.engine;

import java.util.List;
import org.openjdk.nashorn.internal.objects.Global;
import org.openjdk.nashorn.internal.runtime.Context;
import org.openjdk.nashorn.internal.runtime.Property;
import org.openjdk.nashorn.internal.runtime.ScriptObject;

/** Makes global objects without what the engine adds to the language, and with nothing that ties one to another. */
final class NewGlobal {
    private static final int ATTRIBUTES = Property.NOT_ENUMERABLE | Property.NOT_WRITABLE | Property.NOT_CONFIGURABLE;

    /** The engine answers {@code engine} and {@code context} through {@code __noSuchProperty__}. */
    private static final List<String> FOREIGN = List.of(
            "Java",
            "JavaImporter",
            "Packages",
            "java",
            "javax",
            "javafx",
            "com",
            "edu",
            "org",
            "JSAdapter",
            "load",
            "loadWithNewGlobal",
            "quit",
            "exit",
            "print",
            "readLine",
            "readFully",
            "__noSuchProperty__",
            "__noSuchMethod__",
            "__FILE__",
            "__LINE__",
            "__DIR__",
            "$ARG",
            "$ENV",
            "$EXEC",
            "$EXIT",
            "$ERR",
            "$OUT",
            "$OPTIONS",
            "Debug",
            "arguments",
            "javax.script.filename");

    private NewGlobal() {}

    /** Returns a new global object; what is inherited by its primitives and functions is reached through it alone. */
    static Global of(Context context) {
        Global global = context.createGlobal();
        Global outer = Context.getGlobal();
        Context.setGlobal(global);
        try {
            strip(global);
        } finally {
            Context.setGlobal(outer);
        }
        return global;
    }

    private static void strip(Global global) {
        FOREIGN.forEach(name -> delete(global, name));
        unbind(prototype(global, "Function"));
        unbind(prototype(global, "RegExp"));
        for (String primitive : List.of("String", "Number", "Boolean", "Symbol")) {
            lookUpAnew(prototype(global, primitive));
        }
    }

    private static ScriptObject prototype(Global global, String constructor) {
        return (ScriptObject) ((ScriptObject) global.get(constructor)).get("prototype");
    }

    private static void delete(ScriptObject object, String name) {
        Property property = object.getMap().findProperty(name);
        if (property != null) {
            object.setMap(object.getMap().deleteProperty(property));
        }
    }

    /**
     * Makes ordinary members of those whose value is fetched from a certain object: code that several VMs run would fetch
     * them from the VM that ran it first.
     */
    private static void unbind(ScriptObject object) {
        for (Property property : object.getMap().getProperties()) {
            if (property.isBound()) {
                Object value = property.getObjectValue(object, object);
                object.setMap(object.getMap().deleteProperty(property));
                object.addOwnProperty(property.getKey(), property.getFlags() & ATTRIBUTES, value)
                        .setBuiltinSwitchPoint(property.getBuiltinSwitchPoint());
            }
        }
    }

    /** Where the engine is sure that a member of a primitive stays as it is, it keeps it in code that several VMs run. */
    private static void lookUpAnew(ScriptObject prototype) {
        for (Property property : prototype.getMap().getProperties()) {
            property.setBuiltinSwitchPoint(null);
        }
    }
}
