package app.parley.web.frame;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The style sheets of every page, in the order in which they build on each other. */
final class StyleSheets {
    private StyleSheets() {}

    static List<String> paths() {
        Stream<String> parts = parts().map(part -> "/css/parts/" + part);
        return Stream.concat(Stream.of("/css/tokens.css", "/css/base.css", "/css/frame.css"), parts)
                .toList();
    }

    private static Stream<String> parts() {
        try {
            Resource[] found =
                    new PathMatchingResourcePatternResolver().getResources("classpath:/static/css/parts/*.css");
            return Stream.of(found).map(Resource::getFilename).sorted();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
