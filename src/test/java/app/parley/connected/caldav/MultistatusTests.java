package app.parley.connected.caldav;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MultistatusTests {

    private static final URI BASE = URI.create("https://dav.example.org/eva/");
    private static final String ANSWER = """
            <d:multistatus xmlns:d="DAV:"><d:response><d:href>%s</d:href>
            <d:propstat><d:prop><d:displayname>Work</d:displayname></d:prop><d:status>HTTP/1.1 200 OK</d:status></d:propstat>
            <d:propstat><d:prop><d:sync-token/></d:prop><d:status>HTTP/1.1 404 Not Found</d:status></d:propstat>
            </d:response></d:multistatus>""";

    @Test
    void takesThePropertiesThatTheServerHas() {
        List<Multistatus.Resource> resources = parse(ANSWER.formatted("work/")).resources();

        assertThat(resources).hasSize(1);
        assertThat(resources.getFirst().address()).isEqualTo(URI.create("https://dav.example.org/eva/work/"));
        assertThat(resources.getFirst().text(Multistatus.DAV, "displayname")).isEqualTo("Work");
        assertThat(resources.getFirst().property(Multistatus.DAV, "sync-token")).isEmpty();
    }

    @Test
    void readsNoFileThatADocumentNames(@TempDir Path folder) throws Exception {
        Path secret = Files.writeString(folder.resolve("secret"), "top-secret");
        String entity = "<!DOCTYPE a [<!ENTITY secret SYSTEM \"" + secret.toUri() + "\">]>";

        assertThatThrownBy(
                        () -> parse(entity + ANSWER.replace("Work", "&secret;").formatted("work/")))
                .isInstanceOf(DavAnswerUnusable.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nonsense",
                "<html/>",
                "<!DOCTYPE a [<!ENTITY a \"ha\">]><multistatus xmlns=\"DAV:\"/>",
                "<multistatus xmlns=\"DAV:\"><response/></multistatus>",
                "<multistatus xmlns=\"DAV:\"><response><href>a b</href></response></multistatus>"
            })
    void refusesWhatIsNoAnswerOfAServer(String document) {
        assertThatThrownBy(() -> parse(document)).isInstanceOf(DavAnswerUnusable.class);
    }

    private static Multistatus parse(String document) {
        return Multistatus.parse(BASE, document.getBytes(StandardCharsets.UTF_8));
    }
}
