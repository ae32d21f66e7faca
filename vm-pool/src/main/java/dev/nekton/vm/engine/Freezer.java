package dev.nekton.vm.engine;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openjdk.nashorn.internal.runtime.Property;
import org.openjdk.nashorn.internal.runtime.PropertyMap;
import org.openjdk.nashorn.internal.runtime.ScriptObject;

/**
 * Makes all that can be reached from a VM's objects unchangeable, for good.
 *
 * <p>Objects that look the same in all VMs share one fixed layout, which is made once for the process: that makes a
 * further VM cheap, and lets code that ran in one VM run in another without being linked again.
 */
final class Freezer {
    private final Map<Layout, PropertyMap> layouts;
    private final Set<ScriptObject> seen = Collections.newSetFromMap(new IdentityHashMap<>(1024));
    private final Deque<ScriptObject> open = new ArrayDeque<>();

    /** @param layouts the fixed layouts that are known so far; grows */
    Freezer(Map<Layout, PropertyMap> layouts) {
        this.layouts = layouts;
    }

    /** Freezes an object and everything that can be reached from it. */
    void freeze(ScriptObject root) {
        visit(root);
        while (!open.isEmpty()) {
            ScriptObject object = open.pop();
            Property[] properties = object.getMap().getProperties();
            for (Property property : properties) {
                visitValue(object, property);
            }
            visit(object.getProto());
            for (Object element : object.isArray() ? object.getArray().asObjectArray() : new Object[0]) {
                visit(element);
            }
        }
        seen.forEach(this::fix);
    }

    int count() {
        return seen.size();
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
            open.push(object);
        }
    }

    private void fix(ScriptObject object) {
        PropertyMap map = object.getMap();
        Layout layout = Layout.of(object);
        PropertyMap known = layouts.get(layout);
        if (known == null || object.isArray()) {
            object.setMap(fixed(map));
            object.preventExtensions();
            known = layouts.putIfAbsent(layout, object.getMap());
        }
        if (known != null) {
            object.setMap(known);
        }
    }

    private static PropertyMap fixed(PropertyMap map) {
        List<Property> properties = new ArrayList<>();
        for (Property property : map.getProperties()) {
            properties.add(FixedProperty.of(property));
        }
        return PropertyMap.newMap(properties, map.getClassName(), 0, 0, 0);
    }
}
