package app.parley.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** Whether pages can be used by everybody, are valid, fit their window, and leave the console quiet. */
final class Inspection {

    private static final Set<String> GRAVE = Set.of("serious", "critical");

    /** What tests put into every frame complains in one that may do nothing at all, as a mail's. */
    private static final List<String> SANDBOXED = List.of(
            "Service worker is disabled because the context is sandboxed",
            "because the document's frame is sandboxed and the 'allow-scripts' permission is not set");

    private final Page page;
    private final List<ConsoleMessage> errors = new CopyOnWriteArrayList<>();
    private final List<String> exceptions = new CopyOnWriteArrayList<>();
    private final Set<String> pages = ConcurrentHashMap.newKeySet();
    private volatile @Nullable Response unread;

    Inspection(Page page) {
        this.page = page;
        page.onConsoleMessage(this::listen);
        page.onPageError(exceptions::add);
    }

    /** A browser logs the status of a refused page; that is no fault of the page. */
    void expect(Response answer) {
        pages.add(answer.url());
        unread = answer;
    }

    /** The same of a part of a page that htmx asked for. */
    void expectRefusal(String url) {
        pages.add(url);
    }

    void inspect() {
        String now = page.content();
        assertValid(now);
        String how = "in use, " + page.viewportSize().width + unfolded();
        if (!Known.isInOrder(how, now)) {
            Axe.Found found = Axe.look(page);
            assertThat(found.passed()).as("rules that look at %s", page.url()).isPositive();
            assertThat(found.faults().stream().filter(fault -> GRAVE.contains(fault.impact())))
                    .as(page.url())
                    .isEmpty();
            Known.isFoundInOrder(how, now);
        }
        assertFits();
    }

    /** Not the slightest violation; by night only the colours are another matter than by day. */
    void inspectStrictly(Look look) {
        String now = page.content();
        assertValid(now);
        String how = "strictly, " + look + unfolded();
        if (!Known.isInOrder(how, now)) {
            Axe.Found found = look.isNight() ? Axe.look(page, "color-contrast") : Axe.look(page);
            assertThat(found.faults()).as("%s, %s", page.url(), look).isEmpty();
            Known.isFoundInOrder(how, now);
        }
        assertFits();
    }

    /** What lies over the page, of which its HTML says nothing. */
    private String unfolded() {
        return page.evaluate(
                        "[...document.querySelectorAll(':popover-open, :modal')].map((it) => ` ${it.id}`).join('')")
                .toString();
    }

    void assertQuiet() {
        assertThat(exceptions).allMatch(Inspection::isOfSandbox);
        assertThat(errors.stream().filter(error -> !isStatus(error)).map(ConsoleMessage::text))
                .allMatch(Inspection::isOfSandbox);
    }

    private static boolean isOfSandbox(String text) {
        return SANDBOXED.stream().anyMatch(text::contains);
    }

    /** As it came, and as it stands now. */
    private void assertValid(String now) {
        Response came = unread;
        unread = null;
        if (came != null && came.url().equals(page.url())) {
            assertValid(came.text(), "as sent");
        }
        assertValid(now, "as it stands");
    }

    private void assertValid(String html, String which) {
        if (!Known.isInOrder("valid", html)) {
            assertThat(Markup.faults(html)).as("%s, %s", page.url(), which).isEmpty();
            Known.isFoundInOrder("valid", html);
        }
    }

    private void assertFits() {
        assertThat(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                .as("%s fits its window", page.url())
                .isEqualTo(true);
    }

    private void listen(ConsoleMessage message) {
        if (message.type().equals("error")) {
            errors.add(message);
        }
    }

    private boolean isStatus(ConsoleMessage error) {
        return error.text().startsWith("Failed to load resource")
                && pages.stream().anyMatch(url -> error.location().startsWith(url));
    }
}
