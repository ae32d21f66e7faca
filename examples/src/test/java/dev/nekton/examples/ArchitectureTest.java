package dev.nekton.examples;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who may know whom: the picture in docs/architecture.md, and no arrow besides. */
class ArchitectureTest {
    private static final String ROOT = "dev.nekton";

    /** The modules' root packages, and those of the modules that each may know. */
    private static final Map<String, Set<String>> ARROWS = Map.of(
            "api", Set.of(),
            "testkit", Set.of("api"),
            "store", Set.of("api"),
            "vm", Set.of("api", "store"),
            "tag", Set.of("api", "vm"),
            "nodered", Set.of("api", "vm"),
            "stream", Set.of("api", "vm", "store"),
            "pipeline", Set.of("api"),
            "cli", Set.of("api", "pipeline", "testkit"));

    private static final Set<String> API_PACKAGES = Set.of(ROOT, ROOT + ".value", ROOT + ".config", ROOT + ".spi");

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(location -> !location.contains("test-classes"))
            .importPackages(ROOT);

    static Set<String> modules() {
        return ARROWS.keySet();
    }

    @Test
    void allModulesAreThere() {
        for (String module : modules()) {
            org.assertj.core.api.Assertions.assertThat(
                            CLASSES.stream().filter(type -> module(type).equals(module)))
                    .as(module)
                    .isNotEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("modules")
    void aModuleKnowsOnlyWhatItsArrowsPointTo(String module) {
        noClasses()
                .that(DescribedPredicate.describe(
                        "are of " + module, type -> module(type).equals(module)))
                .should()
                .dependOnClassesThat(DescribedPredicate.describe(
                        "are of a module that " + module + " has no arrow to", type -> forbidden(module, type)))
                .check(CLASSES);
    }

    @Test
    void packagesFormNoCircle() {
        slices().matching("dev.nekton.(**)").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void eachLibraryIsKnownToOnePackageOnly() {
        only("org.openjdk.nashorn..", ROOT + ".vm.engine");
        only("javax.script..", ROOT + ".vm.engine");
        only("com.google.javascript..", ROOT + ".vm.frontend..");
        only("com.github.benmanes.caffeine..", ROOT + ".vm.regexp");
        only("org.apache.commons.pool2..", ROOT + ".vm.pool");
        only("org.h2..", ROOT + ".store");
        only("org.yaml.snakeyaml..", ROOT + ".pipeline.yaml");
        only("de.siegmar.fastcsv..", ROOT + ".pipeline.io");
        only("com.fasterxml.jackson..", ROOT + ".value", ROOT + ".config");
        only("picocli..", ROOT + ".cli");
        only("ch.qos.logback..", ROOT + ".cli");
        only("org.junit..", ROOT + ".testkit");
        only("org.assertj..", ROOT + ".testkit");
        only("net.jqwik..", ROOT + ".testkit.properties");
    }

    @Test
    void librariesNeverPrint() {
        noClasses()
                .that()
                .resideOutsideOfPackages(ROOT + ".cli..", ROOT + ".examples..", ROOT + ".pipeline.io..")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .check(CLASSES);
    }

    private static void only(String library, String... owners) {
        noClasses()
                .that()
                .resideOutsideOfPackages(owners)
                .and()
                .resideInAPackage(ROOT + "..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library)
                .check(CLASSES);
    }

    private static boolean forbidden(String module, JavaClass type) {
        String other = module(type);
        return !other.isEmpty()
                && !other.equals(module)
                && !ARROWS.getOrDefault(module, Set.of()).contains(other);
    }

    /** Returns the module a class belongs to; empty for libraries and the examples. */
    private static String module(JavaClass type) {
        String name = type.getPackageName();
        if (API_PACKAGES.contains(name)) {
            return "api";
        }
        List<String> parts = List.of(name.split("\\."));
        boolean ours = name.startsWith(ROOT + ".") && ARROWS.containsKey(parts.get(2));
        return ours ? parts.get(2) : "";
    }
}
