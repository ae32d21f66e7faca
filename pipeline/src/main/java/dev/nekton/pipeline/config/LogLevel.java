package dev.nekton.pipeline.config;

/** How much is logged, as Benthos names it. */
public enum LogLevel {
    /** Nothing. */
    OFF,
    /** Nothing but what ends the process. */
    FATAL,
    /** Errors. */
    ERROR,
    /** Errors and what needs attention. */
    WARN,
    /** What an operator wants to know; the default. */
    INFO,
    /** What a developer of a pipeline wants to know. */
    DEBUG,
    /** Everything. */
    TRACE,
    /** Everything. */
    ALL,
    /** Nothing. */
    NONE
}
