package dev.nekton.stream;

import dev.nekton.config.ScriptText;

/**
 * A mapping as its author wrote it.
 *
 * @param path its virtual path: the names on the way to it, joined by dots
 * @param expression the expression
 */
record MappingText(String path, ScriptText expression) {}
