package dev.nekton.value;

/** Takes the members of a JSON object as they are read. */
@FunctionalInterface
public interface JsonMembers {
    /** Takes the next member; a name may come several times. */
    void member(String name, Value value);
}
