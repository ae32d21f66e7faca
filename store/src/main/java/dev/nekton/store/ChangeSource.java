package dev.nekton.store;

/** Where a {@link Keeper} gets what it has to write. <em>Thread-safe.</em> */
interface ChangeSource {
    /** Returns what changed since either method was called last. */
    ChangeLog takeChanges();

    /** Returns all entries; keys that are not among them are to go. */
    ChangeLog takeAll();
}
