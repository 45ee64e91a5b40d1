package app.parley.journey;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.account.Account;
import app.parley.api.Cast;
import app.parley.api.Route;
import app.parley.api.Route.Who;
import app.parley.guest.GuestFixture;
import app.parley.notification.NotificationFixture;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Each page of the table of routes, opened by somebody it is for, in every look: a new page is looked at as soon as it
 * is in the table. {@link PagesTests} has the states that take more than opening.
 */
class EveryPageTests extends Journey {

    /** Files, and parts of pages that scripts ask for. */
    private static final Set<String> NO_PAGES = Set.of(
            "/assets/{version}/{name}",
            "/docs",
            "/credits/statement.csv",
            "/attachments/{token}",
            "/meetings/{id}/attachments/{attachmentId}",
            "/guest/{token}/attachments/{attachmentId}",
            "/ics/{secret}.ics",
            "/meetings/{id}/meeting.ics",
            "/robots.txt",
            "/sitemap.xml",
            "/admin/mail/{id}/page",
            "/meetings/{id}/live",
            "/notifications/bell",
            "/notifications/live");

    /** What takes more than opening: refused here, looked at in {@link PagesTests}. */
    private static final Set<String> REFUSED = Set.of("/admin/disputes/{meeting}", "/join/{token}", "/room/{meeting}");

    private static final String TIME = "startsAt=2026-12-03T09:00:00Z";

    private final Map<Account, Visitor> people = new HashMap<>();

    @Test
    void ofStrangersIsInOrder() {
        look(Who.PUBLIC);
    }

    @Test
    void ofEverybodySignedInIsInOrder() {
        look(Who.SIGNED_IN, Who.EXPERT);
    }

    @Test
    void ofMeetingsIsInOrder() {
        look(Who.PARTY);
    }

    @Test
    void ofOnesOwnThingsIsInOrder() {
        look(Who.OWNER);
    }

    @Test
    void ofAdministratorsIsInOrder() {
        look(Who.ADMIN);
    }

    private void look(Who... who) {
        Cast cast = new Cast(context);
        List<String> faults = new ArrayList<>();
        Route.ofPages()
                .filter(route ->
                        route.reads() && Arrays.asList(who).contains(route.who()) && !NO_PAGES.contains(route.path()))
                .forEach(route -> {
                    try {
                        look(cast, route);
                    } catch (AssertionError fault) {
                        faults.add(fault.getMessage());
                    }
                });
        assertThat(faults).isEmpty();
    }

    private void look(Cast cast, Route route) {
        Visitor visitor = visitor(cast, route);
        String path = path(cast, route);
        visitor.opens(path);
        assertThat(visitor.status() < 400)
                .as("%s is answered with %s", path, visitor.status())
                .isEqualTo(!REFUSED.contains(route.path()));
        for (Look look : Look.values()) {
            visitor.looksAtIt(look);
        }
    }

    private Visitor visitor(Cast cast, Route route) {
        return switch (route.who()) {
            case PUBLIC, DEMO -> people.computeIfAbsent(cast.stranger, account -> stranger(390));
            case ADMIN -> people.computeIfAbsent(cast.admin, account -> signedIn(account, 390));
            case OWNER -> people.computeIfAbsent(cast.owner(route), account -> signedIn(account, 390));
            case SIGNED_IN, EXPERT, PARTY ->
                people.computeIfAbsent(
                        route.path().startsWith("/bookings/") ? cast.user : cast.expert,
                        account -> signedIn(account, 390));
        };
    }

    private String path(Cast cast, Route route) {
        return switch (route.path()) {
            case "/guest/{token}" -> "/guest/" + invitation(cast);
            case "/unsubscribe/{token}" -> wayOut(cast);
            case "/book/{slug}/slot", "/bookings/{slug}" -> cast.path(route) + "?" + TIME;
            case "/bookings/{slug}/confirmation" -> cast.path(route) + "?" + TIME + "&topic=Contract";
            case "/calendar/week/hours" -> cast.path(route) + "?date=2026-11-30";
            default -> cast.path(route);
        };
    }

    private String invitation(Cast cast) {
        GuestFixture guests = new GuestFixture(context);
        guests.invited(cast.user.id(), cast.meeting().id());
        guests.write();
        return guests.newest().token();
    }

    /** Out of mails of one kind, by the link in one of them. */
    private String wayOut(Cast cast) {
        cast.meeting();
        new NotificationFixture(context).tell();
        String link = context.getBean(JdbcClient.class)
                .sql("select unsubscribe from outbox_mail where unsubscribe is not null order by id desc limit 1")
                .query(String.class)
                .single();
        return link.substring(link.indexOf("/unsubscribe/"));
    }
}
