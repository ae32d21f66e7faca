package dev.nekton.vm.regexp;

/** A match needed more memory to remember where it could have gone another way than any match is given. */
public final class MatchLimitException extends RuntimeException {
    MatchLimitException(long bytes) {
        super("The regular expression needs more than " + (bytes >> 20) + " MB to match this text", null, false, false);
    }
}
