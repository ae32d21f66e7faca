package dev.nekton.vm.message;

import dev.nekton.value.Json;
import dev.nekton.value.Value;

/** Metadata values as texts: null is none, lists and objects are compact JSON with sorted names. */
public final class MetadataText {
    private MetadataText() {}

    /** Returns the text, empty where there shall be no entry. */
    public static String of(Value value) {
        if (value instanceof Value.Text text) {
            return text.text();
        }
        if (value instanceof Value.Null) {
            return "";
        }
        return Json.sortedText(value);
    }
}
