package dev.nekton.cli;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** Tells the version, from the manifest of the jar. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        return new String[] {"nekton " + text(), "Java " + Runtime.version() + ", " + System.getProperty("java.vendor")
        };
    }

    /** Returns the version; {@code development} where the classes come from no jar. */
    static String text() {
        return Optional.ofNullable(Version.class.getPackage().getImplementationVersion())
                .orElse("development");
    }
}
