package dev.nekton.testkit.properties;

import dev.nekton.Metadata;
import dev.nekton.value.Value;
import java.util.LinkedHashMap;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;

/**
 * Payloads and metadata of every kind that a message may have, for properties {@code @ForAll Value} and {@code @ForAll
 * Metadata} of a class with {@code @Domain(AnyMessage.class)}.
 *
 * <p><em>Thread-safe.</em>
 */
public final class AnyMessage extends DomainContextBase {
    private static final int DEPTH = 3;

    /** Makes it; jqwik calls it. */
    public AnyMessage() {}

    /** Returns JSON values of every kind, nested up to three deep; names among them that objects have already. */
    @Provide
    public Arbitrary<Value> values() {
        return values(DEPTH);
    }

    /** Returns metadata of up to six texts, none of them empty; names among them that objects have already. */
    @Provide
    public Arbitrary<Metadata> metadata() {
        Arbitrary<String> filled = texts().filter(text -> !text.isEmpty());
        return Arbitraries.maps(names(), filled).ofMaxSize(6).map(AnyMessage::metadata);
    }

    private static Arbitrary<Value> values(int depth) {
        Arbitrary<Value> scalars = Arbitraries.oneOf(
                Arbitraries.just(Value.ofNull()),
                Arbitraries.of(true, false).map(Value::of),
                Arbitraries.integers().map(Value::of),
                Arbitraries.doubles().map(Value::of),
                texts().map(Value::of));
        if (depth == 0) {
            return scalars;
        }
        Arbitrary<Value> inner = values(depth - 1);
        Arbitrary<Value> arrays = inner.list().ofMaxSize(4).map(Value.Array::new);
        Arbitrary<Value> objects = Arbitraries.maps(names(), inner)
                .ofMaxSize(5)
                .map(members -> Value.Struct.of(new LinkedHashMap<>(members)));
        return Arbitraries.oneOf(scalars, arrays, objects);
    }

    /** Texts may hold lone surrogates; values replace them. */
    private static Arbitrary<String> texts() {
        return Arbitraries.strings()
                .all()
                .ofMaxLength(8)
                .map(text -> Value.of(text).plainText());
    }

    private static Arbitrary<String> names() {
        return Arbitraries.oneOf(
                texts(),
                Arbitraries.integers().between(0, 20).map(String::valueOf),
                Arbitraries.of("__proto__", "constructor", "length", "toString", "valueOf", "-1", "1.5", "4294967295"));
    }

    private static Metadata metadata(Map<String, String> texts) {
        Metadata.Builder metadata = Metadata.builder();
        texts.forEach(metadata::set);
        return metadata.build();
    }
}
