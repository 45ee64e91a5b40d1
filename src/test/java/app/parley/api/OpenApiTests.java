package app.parley.api;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.ParleyTest;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.ResolvableType;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

@ParleyTest
class OpenApiTests {

    private static final Path COMMITTED = Path.of("src/docs/api/openapi.json");
    private static final JsonMapper PRETTY =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    @LocalServerPort
    int port;

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    /** After a change that is meant: {@code ./mvnw test -Dtest=OpenApiTests -Dparley.update-openapi=true}. */
    @Test
    void theCommittedDescriptionIsTheOneServed() throws Exception {
        String served = PRETTY.writeValueAsString(
                        Api.at(port).get("//v3/api-docs").expect(200).json())
                + "\n";
        if (Boolean.getBoolean("parley.update-openapi")) {
            Files.createDirectories(COMMITTED.getParent());
            Files.writeString(COMMITTED, served);
        }

        assertThat(Files.readString(COMMITTED)).isEqualTo(served);
    }

    @Test
    void canBeBrowsed() {
        Api.at(port).get("//docs").expect(302);
        assertThat(Api.at(port).get("//swagger-ui/index.html").expect(200).body())
                .contains("swagger-initializer.js");
    }

    /** Two types of one name would silently be one schema. */
    @Test
    void everySchemaHasANameOfItsOwn() {
        Map<String, Set<Class<?>>> names = new HashMap<>();
        Set<Type> seen = new HashSet<>();
        for (HandlerMethod handler :
                requestMappingHandlerMapping.getHandlerMethods().values()) {
            if (handler.getBeanType().getName().startsWith("app.parley.api.")) {
                Stream.concat(Stream.of(handler.getReturnType()), Stream.of(handler.getMethodParameters()))
                        .forEach(parameter -> collect(ResolvableType.forMethodParameter(parameter), seen, names));
            }
        }

        assertThat(names)
                .isNotEmpty()
                .allSatisfy((name, types) -> assertThat(types).hasSize(1));
    }

    private static void collect(ResolvableType type, Set<Type> seen, Map<String, Set<Class<?>>> names) {
        for (ResolvableType generic : type.getGenerics()) {
            collect(generic, seen, names);
        }
        Class<?> raw = type.resolve();
        if (raw == null || !raw.getName().startsWith("app.parley.") || !seen.add(type.getType())) {
            return;
        }
        if (raw.isRecord()) {
            names.computeIfAbsent(OpenApiNames.of(raw), name -> new HashSet<>()).add(raw);
            for (RecordComponent component : raw.getRecordComponents()) {
                collect(ResolvableType.forType(component.getGenericType(), type), seen, names);
            }
        }
    }
}
