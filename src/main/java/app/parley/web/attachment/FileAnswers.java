package app.parley.web.attachment;

import app.parley.attachment.Attachment;
import app.parley.attachment.AttachmentLinks;
import app.parley.video.LinkGuesses;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The bytes of a file, at a link that is the right to them; whoever tries some is slowed down as with personal links. */
@Controller
class FileAnswers {

    private final AttachmentLinks links;
    private final LinkGuesses guesses;

    FileAnswers(AttachmentLinks links, LinkGuesses guesses) {
        this.links = links;
        this.guesses = guesses;
    }

    /** Always to be saved and never to be shown, whatever the file holds. */
    @GetMapping("/attachments/{token}")
    void read(@PathVariable String token, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Attachment file = guesses.limited(request.getRemoteAddr(), () -> links.follow(token));
        if (HttpMethod.HEAD.matches(request.getMethod())) {
            describe(file, response);
            return;
        }
        try (InputStream bytes = links.open(file)) {
            describe(file, response);
            bytes.transferTo(response.getOutputStream());
        }
    }

    private static void describe(Attachment file, HttpServletResponse response) {
        response.setContentType(file.kind().mediaType());
        response.setContentLengthLong(file.size());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(file.name(), StandardCharsets.UTF_8)
                        .build()
                        .toString());
        response.setHeader("Content-Security-Policy", "sandbox; default-src 'none'; frame-ancestors 'none'");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
        response.setHeader("X-Robots-Tag", "noindex, nofollow");
    }
}
