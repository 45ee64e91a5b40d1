package app.parley;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

class ModularityTests {

    private static final ApplicationModules MODULES = ApplicationModules.of(ParleyApplication.class);

    @Test
    void arrowsPointDownAsDeclared() {
        MODULES.verify();
    }

    @Test
    void everyModuleDeclaresItsSentenceItsNullnessAndItsDependencies() throws Exception {
        try (Stream<Path> folders = Files.list(Path.of("src/main/java/app/parley"))) {
            assertThat(folders.filter(Files::isDirectory)).isNotEmpty().allSatisfy(folder -> {
                String declaration = Files.readString(folder.resolve("package-info.java"));
                assertThat(declaration)
                        .startsWith("/** ")
                        .contains("@NullMarked")
                        .contains("@ApplicationModule(")
                        .contains("allowedDependencies = {");
            });
        }
    }

    @Test
    void drawsTheMap() {
        new Documenter(MODULES).writeModulesAsPlantUml();
    }
}
