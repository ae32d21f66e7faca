package dev.nekton.stream;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a message of one topic sets in motion. <em>Immutable.</em> */
final class Route {
    private final int[] sources;
    private final Mapping[] mappings;

    private Route(int[] sources, Mapping[] mappings) {
        this.sources = sources;
        this.mappings = mappings;
    }

    /**
     * Returns the routes by topic.
     *
     * @param mappings all mappings, in the order of the configuration
     */
    static Map<String, Route> byTopic(Sources sources, List<Mapping> mappings) {
        return sources.byTopic().entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> of(entry.getValue(), mappings)));
    }

    private static Route of(int[] sources, List<Mapping> mappings) {
        Stream<Mapping> statics = mappings.stream().filter(Mapping::isStatic);
        Stream<Mapping> dynamics = mappings.stream().filter(mapping -> mapping.dependsOnAny(sources));
        return new Route(sources, Stream.concat(statics, dynamics).toArray(Mapping[]::new));
    }

    /** Returns the places of the sources whose variable is the message's value. */
    int[] sources() {
        return sources;
    }

    /** Returns the mappings to run, in order. The array is shared: do not change it. */
    Mapping[] mappings() {
        return mappings;
    }
}
