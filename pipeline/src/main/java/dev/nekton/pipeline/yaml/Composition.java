package dev.nekton.pipeline.yaml;

import dev.nekton.config.ConfigException;
import dev.nekton.config.ConfigProblem;
import dev.nekton.config.Position;
import java.util.List;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.composer.Composer;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;

/** Lets SnakeYAML parse a text, and puts its complaints into words. */
final class Composition {
    private static final int MAX_DEPTH = 500;

    private Composition() {}

    /** Returns the nodes of the one document; empty when there is none. */
    static Optional<Node> of(YamlSource source) {
        refuseUnprintable(source);
        LoaderOptions options = options();
        try {
            ParserImpl parser = new ParserImpl(new StreamReader(source.masked()), options);
            return Optional.ofNullable(new Composer(parser, new CoreResolver(), options).getSingleNode());
        } catch (MarkedYAMLException e) {
            Mark mark = e.getProblemMark() == null ? e.getContextMark() : e.getProblemMark();
            throw refused(mark == null ? source.whole() : source.at(mark), words(e, source));
        } catch (YAMLException e) {
            throw refused(source.whole(), String.valueOf(e.getMessage()));
        }
    }

    private static LoaderOptions options() {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(Integer.MAX_VALUE);
        options.setMaxAliasesForCollections(Integer.MAX_VALUE);
        options.setNestingDepthLimit(MAX_DEPTH);
        return options;
    }

    private static void refuseUnprintable(YamlSource source) {
        String text = source.masked();
        int at = 0;
        while (at < text.length()) {
            int c = text.codePointAt(at);
            if (!StreamReader.isPrintable(c)) {
                throw refused(source.at(at), String.format("the character U+%04X is not allowed in a file", c));
            }
            at += Character.charCount(c);
        }
    }

    private static String words(MarkedYAMLException e, YamlSource source) {
        String problem = String.valueOf(e.getProblem() == null ? e.getMessage() : e.getProblem());
        String context = e.getContext() == null ? "" : e.getContext();
        String inOrder = context.startsWith("while") ? problem + " " + context : context + " " + problem;
        StringBuilder words = new StringBuilder(source.unmasked(inOrder.strip()));
        Mark begin = e.getContextMark();
        if (begin != null
                && e.getProblemMark() != null
                && begin.getLine() != e.getProblemMark().getLine()) {
            words.append(" that begins at line ").append(begin.getLine() + 1);
        }
        if (problem.contains("<block end>") || problem.contains("mapping values")) {
            words.append("; is the line indented as far as those beside it, and quoted if it holds \": \"?");
        }
        return words.toString();
    }

    private static ConfigException refused(Position position, String words) {
        return new ConfigException(List.of(new ConfigProblem(position, "", "not YAML: " + words)));
    }
}
