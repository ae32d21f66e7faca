package dev.nekton.cli;

import java.util.Map;

/** How a line of the log is written. */
@FunctionalInterface
interface LogLine {
    /** Returns the line of these fields, without a line feed in it. */
    String of(Map<String, String> fields);
}
