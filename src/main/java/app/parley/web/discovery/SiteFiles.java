package app.parley.web.discovery;

import app.parley.calendar.PublicCalendars;
import app.parley.expert.Experts;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.util.HtmlUtils;

/** The files by which search engines find their way: what to leave alone, and every public expert and calendar. */
@Controller
class SiteFiles {

    /** Half of what one such file may list. */
    private static final int MOST_OF_A_KIND = 25_000;

    /** Addresses that hold secrets, and what is for programs. */
    private static final List<String> PRIVATE = List.of("/api/", "/ics/", "/join/", "/reset/", "/room/", "/verify/");

    private final Experts experts;
    private final PublicCalendars calendars;
    private final String baseUrl;

    SiteFiles(Experts experts, PublicCalendars calendars, @Value("${parley.base-url}") String baseUrl) {
        this.experts = experts;
        this.calendars = calendars;
        this.baseUrl = baseUrl;
    }

    @GetMapping("/robots.txt")
    ResponseEntity<String> robots() {
        String rules = PRIVATE.stream().map(path -> "Disallow: " + path + "\n").collect(Collectors.joining());
        return file(MediaType.TEXT_PLAIN, "User-agent: *\n" + rules + "\nSitemap: " + baseUrl + "/sitemap.xml\n");
    }

    @GetMapping("/sitemap.xml")
    ResponseEntity<String> sitemap() {
        Stream<String> people = experts.handles(MOST_OF_A_KIND).stream().map(handle -> "/experts/" + handle);
        Stream<String> bookable = calendars.slugs(MOST_OF_A_KIND).stream().map(slug -> "/book/" + slug);
        String pages = Stream.of(Stream.of("/", "/experts"), people, bookable)
                .flatMap(paths -> paths)
                .map(path -> "  <url><loc>" + HtmlUtils.htmlEscape(baseUrl + path) + "</loc></url>\n")
                .collect(Collectors.joining());
        return file(MediaType.APPLICATION_XML, """
                <?xml version="1.0" encoding="UTF-8"?>
                <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
                """ + pages + "</urlset>\n");
    }

    private static ResponseEntity<String> file(MediaType type, String content) {
        return ResponseEntity.ok()
                .contentType(type)
                .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePublic())
                .body(content);
    }
}
