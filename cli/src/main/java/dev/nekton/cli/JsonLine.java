package dev.nekton.cli;

import dev.nekton.value.Json;
import dev.nekton.value.StructBuilder;
import dev.nekton.value.Value;
import java.util.Map;

/** Writes a JSON object. */
final class JsonLine implements LogLine {
    @Override
    public String of(Map<String, String> fields) {
        StructBuilder members = Value.Struct.builder();
        fields.forEach((name, text) -> members.set(name, Value.of(text)));
        return Json.text(members.build());
    }
}
