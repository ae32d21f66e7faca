package dev.nekton.benchmarks;

/** The message of the hand-written programs: as lean as can be, no array copied. Do not change what it returns. */
public final class PlainMessage {
    private final byte[] payload;
    private final String[] names;
    private final String[] texts;

    /** Makes a message of its payload, the names of its metadata, which messages share, and a text for each name. */
    public PlainMessage(byte[] payload, String[] names, String[] texts) {
        this.payload = payload;
        this.names = names;
        this.texts = texts;
    }

    /** Returns the bytes. */
    public byte[] payload() {
        return payload;
    }

    /** Returns the names of the metadata. */
    public String[] names() {
        return names;
    }

    /** Returns the metadata, one text for each name. */
    public String[] texts() {
        return texts;
    }

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
