package dev.nekton.pipeline.yaml;

import dev.nekton.config.Position;
import dev.nekton.config.SourceText;
import java.util.Arrays;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.nodes.Node;

/** The text of a YAML file: turns offsets in UTF-16 units, and SnakeYAML's marks, into positions. */
final class YamlSource {
    private final SourceText source;
    private final String text;
    private final String masked;
    private final int[] lineStarts;
    private final boolean supplementary;

    YamlSource(String name, String text) {
        this.source = SourceText.of(name, text);
        this.text = text;
        this.masked = MaskedReferences.mask(text);
        this.lineStarts = lineStarts(text, source.lines().size());
        this.supplementary = text.codePointCount(0, text.length()) < text.length();
    }

    /** Returns what is to be parsed: as long as the file, {@code ${...}} masked. */
    String masked() {
        return masked;
    }

    /** Returns a piece of masked text as it was written. */
    String unmasked(String piece) {
        return masked.equals(text) ? piece : MaskedReferences.unmask(piece);
    }

    int offset(Mark mark) {
        int index = mark.getIndex();
        return supplementary ? text.offsetByCodePoints(0, index) : index;
    }

    /** Returns where a node begins behind its anchor and its tag, which SnakeYAML counts as part of it. */
    int contentStart(Node node) {
        int start = offset(node.getStartMark());
        int end = offset(node.getEndMark());
        while (start < end && "&!".indexOf(masked.charAt(start)) >= 0) {
            start = skipSpace(skipWord(start, end), end);
        }
        return start;
    }

    private int skipWord(int start, int end) {
        int at = start;
        while (at < end && !isSpace(masked.charAt(at))) {
            at++;
        }
        return at;
    }

    private int skipSpace(int start, int end) {
        int at = start;
        while (at < end && (isSpace(masked.charAt(at)) || masked.charAt(at) == '#')) {
            at = masked.charAt(at) == '#' ? lineEnd(at) : at + 1;
        }
        return at;
    }

    private int lineEnd(int start) {
        int at = start;
        while (at < masked.length() && !LineBreaks.isBreak(masked.charAt(at))) {
            at++;
        }
        return at;
    }

    private static boolean isSpace(char c) {
        return LineBreaks.isBlank(c) || LineBreaks.isBreak(c);
    }

    Position at(Mark mark) {
        return at(offset(mark));
    }

    Position at(int offset) {
        int found = Arrays.binarySearch(lineStarts, offset);
        int line = found >= 0 ? found : -found - 2;
        return source.at(line + 1, offset - lineStarts[line] + 1);
    }

    Position whole() {
        return source.at(0, 0);
    }

    private static int[] lineStarts(String text, int lines) {
        int[] starts = new int[lines];
        int line = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean crlf = c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
            if ((c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029') && !crlf) {
                starts[++line] = i + 1;
            }
        }
        return starts;
    }
}
