package dev.nekton.vm.engine;

import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.openjdk.nashorn.internal.objects.Global;
import org.openjdk.nashorn.internal.runtime.Property;
import org.openjdk.nashorn.internal.runtime.ScriptFunction;
import org.openjdk.nashorn.internal.runtime.ScriptObject;

/** Makes what scripts of one VM see of {@link HostObject}s. */
final class HostObjects {
    private final JsRealm realm;
    private final Guard guard;

    HostObjects(JsRealm realm, Guard guard) {
        this.realm = realm;
        this.guard = guard;
    }

    /** Returns a frozen object whose members are functions that Java carries out on values. */
    ScriptObject make(HostObject host) {
        ScriptObject object = Global.newEmptyInstance();
        host.functions().forEach((name, body) -> object.addOwnProperty(name, listed(host, name), function(name, body)));
        object.freeze();
        return object;
    }

    /** Does the same for an object that lists all its functions. */
    ScriptObject make(Map<String, Function<Values, @Nullable Object>> functions) {
        return make(new HostObject(functions));
    }

    private ScriptFunction function(String name, Function<Values, @Nullable Object> body) {
        return HostFunctions.of(name, arguments -> {
            guard.check();
            return body.apply(new Values(realm, arguments));
        });
    }

    private static int listed(HostObject host, String name) {
        return host.unlisted().contains(name) ? Property.NOT_ENUMERABLE : 0;
    }
}
