package dev.nekton.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** The script {@code nekton} at the root. */
@DisabledOnOs(OS.WINDOWS)
final class StartScriptTest {
    @Test
    void withoutJavaItSaysWhatToInstallAndBuildsNothing() throws Exception {
        Path script = Path.of("..", "nekton").toAbsolutePath();
        ProcessBuilder call = new ProcessBuilder("sh", script.toString(), "--version").redirectErrorStream(true);
        call.environment().put("JAVA_HOME", "/no/such/folder");
        Process nekton = call.start();
        String said = new String(nekton.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(nekton.waitFor()).isEqualTo(1);
        assertThat(said)
                .isEqualTo(
                        "nekton: there is no /no/such/folder/bin/java; install a JDK 17 or newer, or set JAVA_HOME to"
                                + " the folder of one\n");
    }
}
