package dev.nekton.pipeline.config;

/** How a line of the log is written. */
public enum LogFormat {
    /** As {@code level=info msg="..."}; the default. */
    LOGFMT,
    /** As a JSON object. */
    JSON
}
