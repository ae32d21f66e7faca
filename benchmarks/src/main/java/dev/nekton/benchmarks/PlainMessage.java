package dev.nekton.benchmarks;

/**
 * The message of the hand-written programs: as lean as can be, nothing copied.
 *
 * @param payload the bytes
 * @param names the names of the metadata, which messages share
 * @param texts the metadata, one text for each name
 */
public record PlainMessage(byte[] payload, String[] names, String[] texts) {
    /** Returns the metadata of that name, empty where there is none. */
    public String text(String name) {
        for (int i = 0; i < names.length; i++) {
            if (names[i].equals(name)) {
                return texts[i];
            }
        }
        return "";
    }
}
