package dev.nekton.vm.frontend.lower.classes;

import com.google.javascript.rhino.IR;
import com.google.javascript.rhino.Node;
import dev.nekton.vm.frontend.lower.SuperMarker;
import dev.nekton.vm.frontend.lower.Temporaries;
import dev.nekton.vm.frontend.lower.Unit;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The object and the key of a marked access, evaluated once where they are needed several times. */
final class Reference {
    private final Temporaries.Kept object;
    private final Temporaries.@Nullable Kept key;
    private final boolean isSuper;
    private final boolean evaluated;

    private Reference(
            Temporaries.Kept object, Temporaries.@Nullable Kept key, boolean isSuper, boolean evaluated) {
        this.object = object;
        this.key = key;
        this.isSuper = isSuper;
        this.evaluated = evaluated;
    }

    /** Returns the reference of an access that is used once. */
    static Reference of(Unit unit, Node access, Temporaries temporaries) {
        return of(unit, access, temporaries, false);
    }

    /** Returns the reference of an access; {@code repeated} when it is used again. */
    static Reference of(Unit unit, Node access, Temporaries temporaries, boolean repeated) {
        boolean isSuper = SuperMarker.isSuperMember(access);
        Node object = access.getFirstChild();
        Node key = access.isGetElem() ? access.getLastChild() : null;
        Temporaries.Kept keptObject = kept(object, access, temporaries, repeated);
        if (!isSuper) {
            return new Reference(keptObject, null, false, false);
        }
        if (key == null) {
            Node text = IR.string(access.getString()).srcref(access);
            return new Reference(keptObject, new Temporaries.Kept(text, text), true, false);
        }
        key.detach();
        Node name = repeated ? unit.call("key", key, key) : key;
        return new Reference(keptObject, kept(name, access, temporaries, repeated), true, false);
    }

    private static Temporaries.Kept kept(Node node, Node at, Temporaries temporaries, boolean repeated) {
        if (repeated) {
            return temporaries.keep(node, at);
        }
        Node detached = node.getParent() == null ? node : node.detach();
        return new Temporaries.Kept(detached, detached);
    }

    /** Returns the reference for uses after the first. */
    Reference again() {
        return new Reference(object, key, isSuper, true);
    }

    Node object() {
        return evaluated ? object.again() : object.first();
    }

    Node key() {
        Temporaries.Kept kept = Objects.requireNonNull(key);
        return evaluated ? kept.again() : kept.first();
    }

    /** Returns what a method found here is called on. */
    Node self() {
        return isSuper ? IR.thisNode() : object.again();
    }
}
