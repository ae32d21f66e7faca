package dev.nekton.testkit.cases;

import java.io.ByteArrayOutputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads recorded cases: one JSON object a line, UTF-8. The format is described in the {@code README.md} beside the
 * bundled ones.
 *
 * <p><em>Thread-safe.</em>
 */
public final class RecordedCases {
    private RecordedCases() {}

    /**
     * Returns the lines of a file, in order; empty lines are skipped, and one that is no case is a {@link BrokenLine}.
     *
     * @throws UncheckedIOException when the file cannot be read
     */
    public static List<CaseLine> read(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return read(String.valueOf(file), in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Returns the cases of a processor that come with the kit and were recorded with the reference.
     *
     * @param processor the processor's type, such as {@code tag_processor}
     * @throws UncheckedIOException when there are none
     */
    public static List<CaseLine> bundled(String processor) {
        return resource(processor + ".jsonl");
    }

    /**
     * Returns cases that come with the kit and were written from the specifications, where no recorded case covers them.
     *
     * @param processor the processor's type, such as {@code tag_processor}
     * @throws UncheckedIOException when there are none
     */
    public static List<CaseLine> own(String processor) {
        return resource("own/" + processor + ".jsonl");
    }

    private static List<CaseLine> resource(String name) {
        try (InputStream in = RecordedCases.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new FileNotFoundException("no such cases are bundled: " + name);
            }
            return read(name, in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lines end at a line feed and nowhere else, so that texts may hold any other separator. */
    private static List<CaseLine> read(String file, InputStream in) throws IOException {
        byte[] bytes = in.readAllBytes();
        List<CaseLine> cases = new ArrayList<>();
        int number = 1;
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (byte b : bytes) {
            if (b == '\n') {
                add(cases, file + ":" + number++, line);
            } else {
                line.write(b);
            }
        }
        add(cases, file + ":" + number, line);
        return cases;
    }

    private static void add(List<CaseLine> cases, String place, ByteArrayOutputStream line) {
        byte[] json = line.toByteArray();
        line.reset();
        for (byte b : json) {
            if (b != ' ' && b != '\t' && b != '\r') {
                cases.add(CaseParser.parse(place, json));
                return;
            }
        }
    }
}
