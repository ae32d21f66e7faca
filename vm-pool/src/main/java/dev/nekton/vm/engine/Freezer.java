package dev.nekton.vm.engine;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.openjdk.nashorn.internal.objects.Global;
import org.openjdk.nashorn.internal.runtime.Property;
import org.openjdk.nashorn.internal.runtime.PropertyMap;
import org.openjdk.nashorn.internal.runtime.ScriptObject;
import org.openjdk.nashorn.internal.runtime.arrays.ArrayData;

/**
 * Makes all that can be reached from a VM's objects unchangeable, for good.
 *
 * <p>Objects that look the same in all VMs share one fixed layout, which is made once: that makes a further VM cheap, and
 * lets code that ran in one VM run in another without being linked again.
 */
final class Freezer {
    /** The layouts of built-in objects; objects of hosts are few, and look alike. */
    private static final Map<Layout, PropertyMap> LAYOUTS = new ConcurrentHashMap<>();

    private final Set<ScriptObject> seen = Collections.newSetFromMap(new IdentityHashMap<>(1024));
    private final Deque<ScriptObject> unvisited = new ArrayDeque<>();

    private Freezer() {}

    /**
     * Freezes a global object, what it leads to, and what {@code others} lead to.
     *
     * @param layouts those of the engine's global objects that are known so far; grows
     * @param variables members of the global object that Java goes on changing
     */
    static void freeze(
            Global global, List<ScriptObject> others, Map<Layout, PropertyMap> layouts, Set<String> variables) {
        Freezer freezer = new Freezer();
        freezer.visit(global);
        others.forEach(freezer::visit);
        freezer.visitAll();
        freezer.seen.remove(global);
        freezer.seen.forEach(object -> fix(object, LAYOUTS, FixedProperty::of));
        fix(
                global,
                layouts,
                property -> variables.contains(property.getKey())
                        ? property.addFlags(Property.NOT_CONFIGURABLE)
                        : FixedProperty.of(property));
    }

    private void visitAll() {
        while (!unvisited.isEmpty()) {
            ScriptObject object = unvisited.pop();
            for (Property property : object.getMap().getProperties()) {
                visitValue(object, property);
            }
            visit(object.getProto());
            if (object.isArray()) {
                List.of(object.getArray().asObjectArray()).forEach(this::visit);
            }
        }
    }

    private void visitValue(ScriptObject object, Property property) {
        if (property.isAccessorProperty()) {
            visit(property.getGetterFunction(object));
            visit(property.getSetterFunction(object));
        } else {
            visit(property.getObjectValue(object, object));
        }
    }

    private void visit(@Nullable Object value) {
        if (value instanceof ScriptObject object && seen.add(object)) {
            unvisited.push(object);
        }
    }

    private static void fix(ScriptObject object, Map<Layout, PropertyMap> layouts, UnaryOperator<Property> fixed) {
        if (object.isArray()) {
            object.setArray(ArrayData.freeze(object.getArray()));
        }
        Layout layout = Layout.of(object);
        PropertyMap known = layouts.get(layout);
        if (known == null) {
            object.setMap(copy(object.getMap(), fixed));
            object.preventExtensions();
            known = layouts.putIfAbsent(layout, object.getMap());
        }
        if (known != null) {
            object.setMap(known);
        }
    }

    /** No member is ever added to an object of this description, so it needs no room for any. */
    private static PropertyMap copy(PropertyMap map, UnaryOperator<Property> fixed) {
        List<Property> properties = new ArrayList<>(map.size());
        for (Property property : map.getProperties()) {
            properties.add(fixed.apply(property));
        }
        return PropertyMap.newMap(properties, map.getClassName(), 0, 0, 0);
    }
}
