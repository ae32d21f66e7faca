package dev.nekton.store;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.zip.CRC32;

/** Entries as bytes: a checksum of the key and all that follows, when it was written, and the value. */
final class EntryCodec {
    private static final int CHECKSUM_BYTES = 4;
    private static final int HEAD_BYTES = CHECKSUM_BYTES + 8;

    private EntryCodec() {}

    static byte[] bytes(String key, Entry entry) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(new byte[HEAD_BYTES]);
        ValueCodec.write(entry.value(), out);
        byte[] bytes = out.toByteArray();
        ByteBuffer.wrap(bytes).putLong(CHECKSUM_BYTES, entry.written());
        ByteBuffer.wrap(bytes).putInt(0, checksum(key, bytes));
        return bytes;
    }

    /**
     * Returns the entry.
     *
     * @throws Reason.DamageException when the bytes are not those that were written under this key
     */
    static Entry entry(String key, byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        if (bytes.length <= HEAD_BYTES || in.getInt() != checksum(key, bytes)) {
            throw new Reason.DamageException("the checksum of an entry is wrong");
        }
        long written = in.getLong();
        return Entry.of(key, ValueCodec.read(in), written);
    }

    private static int checksum(String key, byte[] bytes) {
        CRC32 checksum = new CRC32();
        for (int i = 0; i < key.length(); i++) {
            checksum.update(key.charAt(i) >>> 8);
            checksum.update(key.charAt(i));
        }
        checksum.update(bytes, CHECKSUM_BYTES, bytes.length - CHECKSUM_BYTES);
        return (int) checksum.getValue();
    }
}
