package dev.nekton.config;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads configurations from JSON. A script's positions count its own lines, since JSON writes it on one. */
public final class JsonConfig {
    private static final JsonFactory FACTORY = new JsonFactory();

    private final SourceText source;
    private final JsonParser parser;

    private JsonConfig(SourceText source, JsonParser parser) {
        this.source = source;
        this.parser = parser;
    }

    /**
     * Returns the tree of one JSON document.
     *
     * @param name what to call it in errors
     * @throws ConfigException when it is not JSON
     */
    public static ConfigNode parse(String name, String json) {
        SourceText source = SourceText.of(name, json);
        try (JsonParser parser = FACTORY.createParser(json)) {
            JsonConfig reader = new JsonConfig(source, parser);
            parser.nextToken();
            return reader.node();
        } catch (JsonProcessingException e) {
            JsonLocation at = e.getLocation();
            Position position = at == null ? source.at(0, 0) : source.at(at.getLineNr(), at.getColumnNr());
            throw new ConfigException(List.of(new ConfigProblem(position, "", "not JSON: " + e.getOriginalMessage())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ConfigNode node() throws IOException {
        JsonToken token = parser.currentToken();
        Position position = here();
        if (token == JsonToken.START_OBJECT) {
            return mapping(position);
        }
        if (token == JsonToken.START_ARRAY) {
            return sequence(position);
        }
        if (token == null) {
            throw new ConfigException(List.of(new ConfigProblem(position, "", "not JSON: the document is empty")));
        }
        return ConfigNode.Scalar.of(kind(token), token == JsonToken.VALUE_NULL ? "" : parser.getText(), position);
    }

    private ConfigNode mapping(Position position) throws IOException {
        Map<String, ConfigNode.Member> members = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            Position namePosition = here();
            parser.nextToken();
            members.put(name, new ConfigNode.Member(name, namePosition, node()));
        }
        return new ConfigNode.Mapping(List.copyOf(members.values()), position);
    }

    private ConfigNode sequence(Position position) throws IOException {
        List<ConfigNode> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(node());
        }
        return new ConfigNode.Sequence(items, position);
    }

    private Position here() {
        JsonLocation at = parser.currentTokenLocation();
        return source.at(at.getLineNr(), at.getColumnNr());
    }

    private static ConfigNode.Kind kind(JsonToken token) {
        return switch (token) {
            case VALUE_NUMBER_INT -> ConfigNode.Kind.INTEGER;
            case VALUE_NUMBER_FLOAT -> ConfigNode.Kind.FLOAT;
            case VALUE_TRUE, VALUE_FALSE -> ConfigNode.Kind.BOOLEAN;
            case VALUE_NULL -> ConfigNode.Kind.NULL;
            default -> ConfigNode.Kind.STRING;
        };
    }
}
