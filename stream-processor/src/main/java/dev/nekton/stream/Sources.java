package dev.nekton.stream;

import dev.nekton.config.Config;
import dev.nekton.config.ConfigProblems;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The sources; each is known by its place in the configuration. <em>Immutable.</em> */
final class Sources {
    private final List<String> aliases;
    private final List<String> topics;
    private final Map<String, Integer> places = new LinkedHashMap<>();
    private final Map<String, int[]> byTopic = new LinkedHashMap<>();

    private Sources(Map<String, String> byAlias) {
        this.aliases = List.copyOf(byAlias.keySet());
        this.topics = List.copyOf(byAlias.values());
        for (int place = 0; place < aliases.size(); place++) {
            places.put(aliases.get(place), place);
            int[] alone = {place};
            byTopic.merge(topics.get(place), alone, Sources::join);
        }
    }

    static Sources read(Config config, String field, ConfigProblems problems) {
        Map<String, String> topics = config.stringMap(field);
        String path = config.path() + "." + field;
        if (topics.isEmpty()) {
            problems.add(config.position(field), path, "expected at least one source: an alias and its topic");
        }
        for (String alias : topics.keySet()) {
            String wrong = AliasRules.wrong(alias);
            if (!wrong.isEmpty()) {
                problems.add(config.position(field, alias), path + "." + alias, wrong);
            }
        }
        return new Sources(topics);
    }

    /** Returns how many there are. */
    int size() {
        return aliases.size();
    }

    /** Returns the topic of the source at a place. */
    String topicOf(int place) {
        return topics.get(place);
    }

    /** Returns the names that expressions know the sources by, in order. */
    List<String> aliases() {
        return aliases;
    }

    /** Returns whether there is a source of that name. */
    boolean contains(String alias) {
        return places.containsKey(alias);
    }

    /** Returns the places of these sources. */
    int[] placesOf(List<String> names) {
        return names.stream().mapToInt(places::get).toArray();
    }

    /** Returns the places of the sources of each topic, in order. */
    Map<String, int[]> byTopic() {
        return byTopic;
    }

    private static int[] join(int[] some, int[] more) {
        return IntStream.concat(IntStream.of(some), IntStream.of(more)).toArray();
    }
}
