package dev.nekton.stream;

/** A payload is no time series value; the message says why. Carries no stack trace: it is an expected outcome. */
final class InvalidTimeSeriesException extends Exception {
    private static final long serialVersionUID = 1L;

    InvalidTimeSeriesException(String reason) {
        super(reason, null, false, false);
    }

    /** Returns the exception of a payload that is no JSON, or no object. */
    static InvalidTimeSeriesException notJson(String reason) {
        return new InvalidTimeSeriesException("invalid JSON payload: " + reason);
    }
}
