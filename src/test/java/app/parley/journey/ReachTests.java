package app.parley.journey;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.settlement.Answer;
import app.parley.shared.MeetingId;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.options.ForcedColors;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The key pages for those who zoom to 400 %, which leaves 320 px of a desk's 1280, and for those who force the colours. */
class ReachTests extends Journey {

    private static final Instant COMING = Instant.parse("2026-12-03T09:00:00Z");
    private static final Instant PAST = Instant.parse("2026-11-24T09:00:00Z");

    /** What sticks out of the window, but for what scrolls in a box of its own. */
    private static final String STICKING_OUT = """
            () => [...document.querySelectorAll("body *")].filter((element) => {
              const box = element.getBoundingClientRect();
              if (box.width === 0 || box.right <= window.innerWidth + 1) return false;
              for (let around = element.parentElement; around; around = around.parentElement) {
                if (["auto", "scroll", "hidden", "clip"].includes(getComputedStyle(around).overflowX)) return false;
              }
              return true;
            }).map((element) => element.outerHTML.slice(0, 120))""";

    /** Controls that only a background would tell from text; forced colours take backgrounds away. */
    private static final String WITHOUT_EDGE = """
            () => [...document.querySelectorAll("button, a.button, input:not([type=hidden]), select, textarea")].filter((control) => {
              const style = getComputedStyle(control);
              const shown = control.checkVisibility() && !control.matches(".plain, .plain *");
              return shown && (style.borderTopStyle === "none" || style.borderTopWidth === "0px")
                && !["checkbox", "radio"].includes(control.type) && !style.textDecorationLine.includes("underline");
            }).map((control) => control.outerHTML.slice(0, 120))""";

    @Test
    void whatIsChosenIsSeenWithoutColours() {
        Visitor una = stranger(320);
        una.page.emulateMedia(new EmulateMediaOptions().setForcedColors(ForcedColors.ACTIVE));
        una.opens("/book/" + town.slug);
        assertThat(widths(una, ".month td > a[aria-current]"))
                .isNotEmpty()
                .doesNotContainAnyElementsOf(widths(una, ".month td > a:not([aria-current])"));
    }

    @Test
    void strangersReachEverything() {
        look(
                stranger(320),
                "/",
                "/experts",
                "/experts/" + town.handle,
                "/book/" + town.slug,
                "/book/" + town.slug + "/slot?startsAt=" + COMING,
                "/sign-in",
                "/register",
                "/no-such-page");
    }

    @Test
    void usersReachEverything() {
        MeetingId coming = town.book(town.una, COMING, "Mietvertragsverlängerungsverhandlungsvorbereitung");
        look(
                signedIn(town.una, 320),
                "/dashboard",
                "/notifications",
                "/meetings",
                "/meetings/" + coming,
                "/meetings/" + coming + "/cancellation",
                "/bookings/" + town.slug + "?startsAt=" + COMING.plus(Duration.ofHours(1)),
                "/credits",
                "/account");
    }

    @Test
    void expertsAndAdministratorsReachEverything() {
        MeetingId disputed = disputed();
        look(
                signedIn(town.eva, 320),
                "/meetings/" + disputed,
                "/calendar",
                "/calendar/week",
                "/calendar/new?type=PERSONAL",
                "/profile");
        look(
                signedIn(town.ada, 320),
                "/admin",
                "/admin/disputes",
                "/admin/disputes/" + disputed,
                "/admin/accounts",
                "/admin/credits",
                "/admin/ledger/checks",
                "/admin/mail");
    }

    private static void look(Visitor visitor, String... paths) {
        for (String path : paths) {
            visitor.opens(path);
            assertThat(found(visitor, STICKING_OUT))
                    .as("sticks out of %s", path)
                    .isEmpty();
            visitor.page.emulateMedia(new EmulateMediaOptions().setForcedColors(ForcedColors.ACTIVE));
            assertThat(found(visitor, WITHOUT_EDGE)).as("no edge on %s", path).isEmpty();
            visitor.page.emulateMedia(new EmulateMediaOptions().setForcedColors(ForcedColors.NONE));
        }
    }

    @SuppressWarnings("unchecked")
    private static List<String> widths(Visitor visitor, String chosen) {
        return (List<String>) visitor.page.evaluate(
                "(chosen) => [...document.querySelectorAll(chosen)].map((one) => getComputedStyle(one).borderTopWidth)",
                chosen);
    }

    @SuppressWarnings("unchecked")
    private static List<String> found(Visitor visitor, String script) {
        return (List<String>) visitor.page.evaluate(script);
    }

    private MeetingId disputed() {
        MeetingId meeting = town.book(town.una, PAST, "Contract law");
        clock.set(PAST.plus(Duration.ofMinutes(30)));
        town.answer(town.una, meeting, Answer.FAILED_BECAUSE_OF_OTHER_PARTY);
        town.answer(town.eva, meeting, Answer.FAILED_BECAUSE_OF_OTHER_PARTY);
        return meeting;
    }
}
