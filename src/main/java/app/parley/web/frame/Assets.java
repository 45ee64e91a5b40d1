package app.parley.web.frame;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** What every page loads, joined at start-up: one style sheet, one script, one set of icons, each asked for once. */
@Component
public class Assets {
    private static final List<String> STYLES = List.of(
            "classpath:/static/css/tokens.css",
            "classpath:/static/css/base.css",
            "classpath:/static/css/frame.css",
            "classpath:/static/css/parts/*.css");
    private static final List<String> SCRIPTS = List.of(
            "classpath*:/META-INF/resources/webjars/htmx.org/*/dist/htmx.min.js", "classpath:/static/js/parts/*.js");

    private final Bundle style = new Bundle("parley.css", "text/css", joined(STYLES));
    private final Bundle script = new Bundle("parley.js", "text/javascript", joined(SCRIPTS));
    private final Bundle icons = new Bundle("icons.svg", "image/svg+xml", Icons.sprite());
    private final Map<String, Bundle> byName =
            Stream.of(style, script, icons).collect(Collectors.toMap(Bundle::name, Function.identity()));

    public String style() {
        return style.path();
    }

    public String script() {
        return script.path();
    }

    /**
     * Where the icon is to be found.
     *
     * @throws IllegalArgumentException when the set has no such icon
     */
    public String icon(String name) {
        return icons.path() + "#" + Icons.known(name);
    }

    /** What can be asked for as an icon. */
    public static List<String> icons() {
        return Icons.names();
    }

    /** The bundle of this name, whatever its content was when the address was written. */
    Optional<Bundle> named(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    private static byte[] joined(List<String> patterns) {
        return patterns.stream()
                .flatMap(Assets::found)
                .map(Assets::text)
                .collect(Collectors.joining("\n"))
                .getBytes(StandardCharsets.UTF_8);
    }

    static Stream<Resource> found(String pattern) {
        try {
            Resource[] found = new PathMatchingResourcePatternResolver().getResources(pattern);
            if (found.length == 0) {
                throw new IllegalStateException("nothing matches " + pattern);
            }
            return Arrays.stream(found).sorted(Comparator.comparing(resource -> "" + resource.getFilename()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(Resource resource) {
        try {
            return resource.getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
