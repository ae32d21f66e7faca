package dev.nekton.vm.regexp;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.StringTokenizer;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * What Unicode 17 says about characters, the same on every Java: read from a resource that {@code generate.mjs} makes,
 * when a pattern first asks.
 */
final class UnicodeData {
    private static final String ALL_EMOJI = "RGI_Emoji";
    private static final List<String> PARTS_OF_ALL_EMOJI = List.of(
            "Basic_Emoji",
            "Emoji_Keycap_Sequence",
            "RGI_Emoji_Modifier_Sequence",
            "RGI_Emoji_Flag_Sequence",
            "RGI_Emoji_Tag_Sequence",
            "RGI_Emoji_ZWJ_Sequence");

    private static final Map<String, String> CONTENTS = read();
    private static final Map<String, CodePointSet> SETS = new ConcurrentHashMap<>();

    private UnicodeData() {}

    /** Returns the set of {@code \p{name=value}} or, without value, {@code \p{name}}; null when there is none. */
    static @Nullable CodePointSet property(String name, @Nullable String value) {
        if (value != null) {
            String property = CONTENTS.get("name " + name + "=");
            return property == null ? null : set(longName(property + value));
        }
        CodePointSet binary = set(longName(name));
        return binary != null ? binary : set(longName("gc=" + name));
    }

    /** Returns the set of a binary property that exists. */
    static CodePointSet binary(String name) {
        return Objects.requireNonNull(set(name));
    }

    /** Returns a property of texts; null when there is none of that name. */
    static @Nullable Members propertyOfTexts(String name) {
        if (name.equals(ALL_EMOJI)) {
            return PARTS_OF_ALL_EMOJI.stream()
                    .map(UnicodeData::textsOf)
                    .reduce(Members.of(CodePointSet.EMPTY), Members::or);
        }
        return CONTENTS.containsKey("texts " + name) ? textsOf(name) : null;
    }

    /** Returns pairs of a code point and the one that it becomes, sorted; {@code fold} or {@code upper}. */
    static int[] mapping(String name) {
        int[] mapping = numbers(content(name));
        int from = 0;
        for (int i = 0; i < mapping.length; i += 2) {
            from += mapping[i];
            mapping[i] = from;
            mapping[i + 1] += from;
        }
        return mapping;
    }

    private static String longName(String name) {
        return CONTENTS.getOrDefault("name " + name, name);
    }

    private static @Nullable CodePointSet set(String name) {
        CodePointSet known = SETS.get(name);
        String content = CONTENTS.get("set " + name);
        if (known != null || content == null) {
            return known;
        }
        int[] changes = numbers(content);
        for (int i = 1; i < changes.length; i++) {
            changes[i] += changes[i - 1];
        }
        CodePointSet set = CodePointSet.ofChanges(changes);
        SETS.put(name, set);
        return set;
    }

    private static Members textsOf(String name) {
        CodePointSet.Builder characters = new CodePointSet.Builder();
        Set<String> texts = new LinkedHashSet<>();
        for (String text : content("texts " + name).split(",")) {
            if (text.codePointCount(0, text.length()) == 1) {
                characters.add(text.codePointAt(0));
            } else {
                texts.add(text);
            }
        }
        return new Members(characters.build(), texts, true);
    }

    private static String content(String key) {
        return Objects.requireNonNull(CONTENTS.get(key), key);
    }

    private static int[] numbers(String content) {
        StringTokenizer tokens = new StringTokenizer(content, " ");
        int[] numbers = new int[tokens.countTokens()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = Integer.parseInt(tokens.nextToken(), 36);
        }
        return numbers;
    }

    private static Map<String, String> read() {
        Map<String, String> contents = new HashMap<>();
        try (InputStream file = UnicodeData.class.getResourceAsStream("unicode.gz");
                BufferedReader lines = new BufferedReader(new InputStreamReader(
                        new GZIPInputStream(Objects.requireNonNull(file)), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                int tab = line.indexOf('\t');
                contents.put(line.substring(0, tab), line.substring(tab + 1));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return contents;
    }
}
