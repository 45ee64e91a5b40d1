package app.parley.api.attachment;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import app.parley.ParleyTest;
import app.parley.account.Account;
import app.parley.api.Api;
import app.parley.api.Multipart;
import app.parley.calendar.Approval;
import app.parley.meeting.MeetingFacts;
import app.parley.meeting.MeetingFixture;
import app.parley.support.TestClock;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

@ParleyTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AttachmentApiTests {

    private static final byte[] PDF = "%PDF-1.7\nnot much of a document\n%%EOF\n".getBytes(UTF_8);

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    @Autowired
    TestClock clock;

    private MeetingFixture fixture;
    private MeetingFixture.Seller seller;
    private Account user;
    private Api asUser = Api.at(0);
    private Api asExpert = Api.at(0);
    private String files = "";

    @BeforeAll
    void people() {
        fixture = new MeetingFixture(context);
        user = fixture.account();
        Account expert = fixture.account();
        fixture.give(user.id(), 100_000);
        seller = fixture.seller(expert.id(), Approval.AUTOMATIC, 100);
        asUser = Api.at(port).signIn(user.email(), MeetingFixture.PASSWORD);
        asExpert = Api.at(port).signIn(expert.email(), MeetingFixture.PASSWORD);
    }

    @BeforeEach
    void aMeeting() {
        clock.set(TestClock.START);
        MeetingFacts meeting = fixture.agreedRequest(user.id(), seller);
        files = "/meetings/" + meeting.id() + "/attachments";
    }

    @Test
    void givesTheOtherSideToTheLetterWhatOneSent() throws Exception {
        JsonNode added = send(asUser, "Plan č. 1.pdf", PDF).expect(201).json();
        assertThat(added.path("name").asString()).isEqualTo("Plan č. 1.pdf");
        assertThat(added.path("mediaType").asString()).isEqualTo("application/pdf");
        assertThat(added.path("size").asLong()).isEqualTo(PDF.length);
        assertThat(added.path("uploadedBy").asString()).isEqualTo(user.id().toString());

        JsonNode seen = asExpert.get(files).expect(200).json().path("items").path(0);
        assertThat(seen.path("id")).isEqualTo(added.path("id"));
        assertThat(seen.path("download").path("url"))
                .isNotEqualTo(added.path("download").path("url"));

        HttpResponse<byte[]> download = open(seen);
        assertThat(download.statusCode()).isEqualTo(200);
        assertThat(download.body()).isEqualTo(PDF);
        assertThat(download.headers().map())
                .containsEntry("content-type", List.of("application/pdf"))
                .containsEntry("x-content-type-options", List.of("nosniff"))
                .containsEntry("cache-control", List.of("private, no-store"));
        assertThat(header(download, "Content-Disposition"))
                .startsWith("attachment;")
                .contains("filename*=UTF-8''Plan%20%C4%8D.%201.pdf");
        assertThat(header(download, "Content-Security-Policy")).startsWith("sandbox;");
    }

    @Test
    void endsADownloadLinkAfterItsTime() throws Exception {
        JsonNode added = send(asUser, "a.pdf", PDF).expect(201).json();
        clock.set(TestClock.START.plus(Duration.ofMinutes(16)));
        assertThat(open(added).statusCode()).isEqualTo(410);
    }

    @Test
    void repeatsAnUploadUnderItsKeyOnceAndRefusesAnotherFileUnderIt() {
        Api keyed = asUser.withKey("file-" + files);
        String id = send(keyed, "a.pdf", PDF).expect(201).text("/id");
        assertThat(send(keyed, "a.pdf", PDF).expect(201).text("/id")).isEqualTo(id);
        send(keyed, "a.pdf", "%PDF-1.7 another".getBytes(UTF_8)).expectProblem(422, "idempotency-key-reused");
        assertThat(asUser.get(files).json().path("items")).hasSize(1);
    }

    @Test
    void letsOnlyTheUploaderTakeItBack() {
        String id = send(asUser, "a.pdf", PDF).expect(201).text("/id");
        asExpert.delete(files + "/" + id).expect(404);
        asUser.delete(files + "/" + id).expect(204);
        assertThat(asUser.get(files).json().path("items")).isEmpty();
    }

    @Test
    void saysWhatIsWrongWithAFile() {
        send(asUser, "tool.pdf", "MZ\u0000\u0000".getBytes(UTF_8)).expectInvalid("file", "file-kind");
        send(asUser, "picture.svg", "<svg/>".getBytes(UTF_8)).expectInvalid("file", "file-kind");
        send(asUser, "empty.txt", new byte[0]).expectInvalid("file", "required");
        asUser.post(files, Map.of()).expectInvalid("file", "required");
    }

    @Test
    void makesNamesHarmlessThatWouldWriteHeaders() throws Exception {
        JsonNode added = send(asUser, "a%0D%0AX-Evil: 1\";filename=x.exe.pdf", PDF)
                .expect(201)
                .json();
        assertThat(added.path("name").asString()).isEqualTo("a_0D_0AX-Evil_ 1_22_filename=x.exe.pdf");
        HttpResponse<byte[]> download = open(added);
        assertThat(download.statusCode()).isEqualTo(200);
        assertThat(download.headers().firstValue("X-Evil")).isEmpty();
    }

    @Test
    void refusesTwoGigabytesAtOnceAndUnread() throws IOException {
        for (String path : new String[] {"/api/v1" + files, files}) {
            long begun = System.nanoTime();
            try (Socket socket = new Socket("localhost", port)) {
                socket.setSoTimeout(10_000);
                socket.getOutputStream()
                        .write(("POST " + path + " HTTP/1.1\r\nHost: localhost\r\n"
                                        + "Content-Type: multipart/form-data; boundary=x\r\n"
                                        + "Content-Length: 2147483648\r\n\r\n--x\r\n")
                                .getBytes(UTF_8));
                BufferedReader answer = new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8));
                assertThat(answer.readLine()).startsWith("HTTP/1.1 413");
            }
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(5));
        }
    }

    @Test
    void cutsOffAnUploadThatDoesNotSayHowLongItIs() {
        byte[] large = new byte[(20 << 20) + 4096];
        large[0] = '%';
        Api.Answer answer = asUser.with("Content-Type", Multipart.TYPE).stream(
                "POST", files, HttpRequest.BodyPublishers.ofInputStream(() -> body(large)));
        answer.expectProblem(413, "too-large");
        assertThat(asUser.get(files).json().path("items")).isEmpty();
    }

    @Test
    void takesPartsNowhereElseAndLargeBodiesNeither() {
        asUser.with("Content-Type", Multipart.TYPE).stream(
                        "POST", "/meetings", HttpRequest.BodyPublishers.ofByteArray(Multipart.file("a.pdf", PDF)))
                .expectProblem(415, "unsupported-media-type");
        asUser.send("POST", "/meetings", "\"" + "x".repeat(1 << 20) + "\"").expectProblem(413, "too-large");
    }

    @Test
    void takesPartsThatCannotBeReadForAnErrorOfTheSender() {
        asUser.with("Content-Type", "multipart/form-data")
                .send("POST", files, "no parts at all")
                .expectProblem(400, "malformed-request");
    }

    private static InputStream body(byte[] content) {
        return new ByteArrayInputStream(Multipart.file("a.pdf", content));
    }

    private Api.Answer send(Api api, String name, byte[] content) {
        return api.with("Content-Type", Multipart.TYPE).stream(
                "POST", files, HttpRequest.BodyPublishers.ofByteArray(Multipart.file(name, content)));
    }

    private HttpResponse<byte[]> open(JsonNode file) throws Exception {
        URI url = URI.create(file.path("download").path("url").asString());
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + port + url.getPath()))
                            .build(),
                    HttpResponse.BodyHandlers.ofByteArray());
        }
    }

    private static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElseThrow();
    }
}
