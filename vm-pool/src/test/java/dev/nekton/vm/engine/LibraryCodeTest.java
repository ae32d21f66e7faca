package dev.nekton.vm.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nekton.config.ConfigProblems;
import dev.nekton.vm.frontend.LibraryText;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openjdk.nashorn.internal.runtime.Source;

/** An IDE that does not run the build's own steps leaves the library uncompiled: run {@code mvn process-classes}. */
class LibraryCodeTest {
    private final JsRealm vm =
            JsEngine.compile(List.of(), Map.of(), new ConfigProblems()).newRealm();

    @BeforeEach
    void enter() {
        vm.enter();
    }

    @AfterEach
    void leave() {
        vm.leave();
    }

    @Test
    void theBuildGuardedEachFileAsItIs() {
        LibraryCode code = LibraryCode.ofBuild();

        assertThat(Library.files())
                .allSatisfy(
                        file -> assertThat(code.text(file)).isEqualTo(LibraryText.of(file, Library.text(file), false)));
    }

    @Test
    void theBuildCompiledEachFile() {
        LibraryCode code = LibraryCode.ofBuild();

        assertThat(Library.files())
                .allSatisfy(file -> assertThat(code.load(Source.sourceFor(Library.fileName(file), ""), "script"))
                        .isNotNull());
    }
}
