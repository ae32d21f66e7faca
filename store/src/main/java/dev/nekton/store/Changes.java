package dev.nekton.store;

/** Is told what becomes of the entries in memory, while the store is locked: what it does must be short. */
interface Changes {
    /** For a store that keeps nothing elsewhere. */
    Changes NOT_KEPT = new Changes() {
        @Override
        public void put(String key, Entry entry) {}

        @Override
        public void removed(String key) {}
    };

    void put(String key, Entry entry);

    /** The entry was removed, evicted, or its time is over. */
    void removed(String key);
}
