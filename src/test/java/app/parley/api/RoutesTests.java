package app.parley.api;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.ParleyTest;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@ParleyTest
class RoutesTests {

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Test
    void everyRouteIsInTheTableAndEveryLineIsARoute() {
        Set<String> routes = new TreeSet<>();
        requestMappingHandlerMapping.getHandlerMethods().forEach((mapping, handler) -> {
            if (handler.getBeanType() != Probe.ProbeController.class) {
                lines(mapping).forEach(routes::add);
            }
        });

        Set<String> listed = Route.all()
                .filter(route -> route.who() != Route.Who.DEMO)
                .map(Route::toString)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(routes).containsExactlyElementsOf(listed);
    }

    @Test
    void noLineIsThereTwice() {
        assertThat(Route.all().map(Route::toString)).doesNotHaveDuplicates();
    }

    private static Stream<String> lines(RequestMappingInfo mapping) {
        Set<?> methods = mapping.getMethodsCondition().getMethods();
        return mapping.getPatternValues().stream()
                .flatMap(path ->
                        (methods.isEmpty() ? List.of("ANY") : methods).stream().map(method -> method + " " + path));
    }
}
