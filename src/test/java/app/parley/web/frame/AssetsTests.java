package app.parley.web.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AssetsTests {
    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final List<String> PARTS = List.of(
            "button",
            "field",
            "card",
            "list",
            "table",
            "timeline",
            "badge",
            "notice",
            "dialog",
            "empty",
            "progress",
            "axis",
            "slots",
            "avatar",
            "toast",
            "icon");

    private final Assets assets = new Assets();

    @Test
    void theStyleSheetBeginsWithTheTokensAndHasEveryPart() {
        String style = content("parley.css");
        assertThat(style).startsWith("/* Every colour, size and space of Parley.");
        assertThat(names("static/css/parts", ".css"))
                .allSatisfy(part -> assertThat(style).contains(read("static/css/parts/" + part + ".css")));
    }

    @Test
    void theAddressSaysWhatIsInIt() {
        Bundle one = new Bundle("a.css", "text/css", new byte[] {1});
        assertThat(one.path()).matches("/assets/[0-9a-f]{32}/a\\.css");
        assertThat(new Bundle("a.css", "text/css", new byte[] {2}).path()).isNotEqualTo(one.path());
        assertThat(new Bundle("a.css", "text/css", new byte[] {1}).path()).isEqualTo(one.path());
    }

    @Test
    void everyIconIsASymbol() {
        String sprite = content("icons.svg");
        assertThat(Icons.names())
                .isSorted()
                .doesNotHaveDuplicates()
                .allSatisfy(name ->
                        assertThat(sprite).containsPattern("<symbol id=\"" + name + "\" viewBox=\"0 0 16 16\"><[^/]"));
    }

    @Test
    void anUnknownIconIsAMistake() {
        assertThatThrownBy(() -> assets.icon("unicorn")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void everyPartHasATemplateAStyleSheetOfTheSameNameAndAPlaceOnTheDesignPage() {
        assertThat(names("templates/parts", ".html")).containsAll(PARTS);
        assertThat(names("static/css/parts", ".css")).containsAll(PARTS).contains("week");
        String page = read("templates/design/index.html");
        assertThat(PARTS).allSatisfy(part -> assertThat(page).contains("~{parts/" + part + " ::"));
    }

    private String content(String name) {
        return new String(assets.named(name).orElseThrow().content(), StandardCharsets.UTF_8);
    }

    private static String read(String file) {
        try {
            return Files.readString(RESOURCES.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> names(String folder, String ending) {
        try (Stream<Path> files = Files.list(RESOURCES.resolve(folder))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(ending))
                    .map(name -> name.substring(0, name.length() - ending.length()))
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
