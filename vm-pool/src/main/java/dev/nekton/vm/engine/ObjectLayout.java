package dev.nekton.vm.engine;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openjdk.nashorn.internal.objects.Global;
import org.openjdk.nashorn.internal.runtime.Property;
import org.openjdk.nashorn.internal.runtime.PropertyMap;
import org.openjdk.nashorn.internal.runtime.ScriptObject;
import org.openjdk.nashorn.internal.runtime.SpillProperty;
import org.openjdk.nashorn.internal.runtime.arrays.ArrayIndex;

/**
 * The names of the members of {@link DataObject}s of one shape, in order, and the places of their values.
 *
 * <p><em>Immutable;</em> of use in every VM.
 */
final class ObjectLayout {
    /** How many members a script can add before an object's array has to grow. */
    private static final int ROOM = 4;

    private final PropertyMap map;
    private final List<String> names;
    private final int[] places;

    private ObjectLayout(PropertyMap map, List<String> names, int[] places) {
        this.map = map;
        this.names = names;
        this.places = places;
    }

    /** Returns the layout of objects with these members; empty when one of the names is that of an element, as {@code 0} is. */
    static Optional<ObjectLayout> of(List<String> names) {
        PropertyMap none = PropertyMap.newMap(DataObject.class);
        DataObject model = new DataObject(none, new Object[0], Global.objectPrototype());
        for (String name : names) {
            if (ArrayIndex.isValidArrayIndex(ArrayIndex.getArrayIndex(name))) {
                return Optional.empty();
            }
            model.addOwnProperty(name, 0, "");
        }
        return of(model);
    }

    /**
     * Returns the layout of an object that Java made and a script may have changed; empty when it has become more than a
     * record of plain members.
     */
    static Optional<ObjectLayout> of(DataObject object) {
        if (!object.isExtensible()) {
            return Optional.empty();
        }
        Property[] properties = object.getMap().getProperties();
        int[] places = new int[properties.length];
        String[] names = new String[properties.length];
        for (int i = 0; i < properties.length; i++) {
            if (!isOrdinary(properties[i])) {
                return Optional.empty();
            }
            places[i] = properties[i].getSlot();
            names[i] = (String) properties[i].getKey();
        }
        return Optional.of(new ObjectLayout(object.getMap(), List.of(names), places));
    }

    List<String> names() {
        return names;
    }

    int size() {
        return places.length;
    }

    /** Returns whether an object has this layout, and is in nothing else different from a new one. */
    boolean fits(ScriptObject object) {
        return object.getMap() == map
                && object instanceof DataObject data
                && !data.hasElements()
                && data.getProto() == Global.objectPrototype();
    }

    /** Returns a new object of this layout, in the VM that the thread runs; its members have to be set. */
    DataObject newObject() {
        return new DataObject(map, new Object[places.length + ROOM], Global.objectPrototype());
    }

    /**
     * Returns a new object with these members; for a layout {@linkplain #of(List) of names}, whose places follow each other.
     *
     * @param members a value for each name, in order, which belong to the object from now on, and perhaps room behind them
     */
    DataObject newObject(@Nullable Object[] members) {
        return new DataObject(map, members, Global.objectPrototype());
    }

    @Nullable
    Object get(DataObject object, int index) {
        return object.member(places[index]);
    }

    void set(DataObject object, int index, @Nullable Object value) {
        object.setMember(places[index], value);
    }

    /** Returns whether it is as an assignment makes it: a value that scripts can read, write, list and delete. */
    private static boolean isOrdinary(Property property) {
        return property.getClass() == SpillProperty.class
                && property.isEnumerable()
                && property.isWritable()
                && property.isConfigurable()
                && property.getKey() instanceof String
                && !property.hasDualFields();
    }
}
