package dev.nekton.vm.frontend.lower.classes;

import com.google.javascript.rhino.IR;
import com.google.javascript.rhino.Node;
import org.jspecify.annotations.Nullable;

/** A private member of a class: where the lowered script finds it. */
final class PrivateName {
    private final Brand brand;
    private final int index;
    private @Nullable String function;
    private @Nullable String getter;
    private @Nullable String setter;

    PrivateName(Brand brand, int index) {
        this.brand = brand;
        this.index = index;
    }

    Brand brand() {
        return brand;
    }

    /** Makes it a method, which that variable holds. */
    void isMethod(String variable) {
        function = variable;
    }

    void hasGetter(String variable) {
        getter = variable;
    }

    void hasSetter(String variable) {
        setter = variable;
    }

    boolean isMethod() {
        return function != null;
    }

    boolean isAccessor() {
        return getter != null || setter != null;
    }

    boolean isOnlyGetter() {
        return getter != null && setter == null;
    }

    boolean isOnlySetter() {
        return setter != null && getter == null;
    }

    /** Returns the variable that holds the method. */
    Node function() {
        return IR.name(String.valueOf(function));
    }

    Node getter() {
        return getter == null ? IR.nullNode() : IR.name(getter);
    }

    Node setter() {
        return setter == null ? IR.nullNode() : IR.name(setter);
    }

    Node brandVariable() {
        return IR.name(brand.variable());
    }

    Node index() {
        return IR.number(index);
    }
}
