package app.parley.journey;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.calendar.BookingCalendar;
import app.parley.expert.Offerings;
import app.parley.meeting.Meetings;
import app.parley.settlement.Answer;
import app.parley.shared.MeetingId;
import app.parley.web.booking.Market;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Pages in the states that take more than opening them, which {@link EveryPageTests} does: on a telephone and on a desk, by
 * day and by night; and whether refusals lead to their fields.
 */
class PagesTests extends Journey {

    private static final Instant COMING = Instant.parse("2026-12-03T09:00:00Z");
    private static final Instant PAST = Instant.parse("2026-11-24T09:00:00Z");

    /** Sweeps of other tests look at the same database. */
    @AfterEach
    void nothingStaysParked() {
        context.getBean(JdbcClient.class).sql("delete from settlement_failure").update();
    }

    @Test
    void strangersFindNothingInTheirWay() {
        Market market = new Market(context);
        BookingCalendar calendar = market.menu(false, true);
        String menu = calendar.settings().slug();
        String services = "services=" + calendar.offerings().getFirst() + "&services="
                + calendar.offerings().getLast();
        String menuSlot = slot("/book/" + menu + "/slot") + "&" + services;
        walk(
                stranger(390),
                "/experts",
                "/experts?q=nobody",
                "/experts?skill=Rental+law&language=de&maxPrice=500&sort=price",
                "/experts/" + town.handle,
                "/book/" + town.slug,
                "/book/" + town.slug + "?zone=Asia/Tokyo",
                "/book/" + town.slug + "?month=2026-12&day=2026-12-03",
                "/book/" + town.slug + "?embed=1",
                slot("/book/" + town.slug + "/slot"),
                "/book/" + menu,
                menuSlot,
                "/book/" + market.team().settings().slug(),
                "/book/"
                        + market.group(true, market.personal(), market.menu(true, true))
                                .slug(),
                "/book/" + market.group(true).slug(),
                "/no-such-page");
    }

    @Test
    void usersFindNothingInTheirWay() {
        String asking = new Market(context)
                .personal(Market.GOAL, Market.LANGUAGE, Market.COUNTRY)
                .settings()
                .slug();
        Visitor una = signedIn(town.una, 390);
        String coming = meeting(town.book(town.una, COMING, "Rental contract"));
        String asked = meeting(ask(COMING.plus(Duration.ofDays(1))));
        String settled = meeting(settled());
        String open = meeting(town.book(town.una, PAST.plus(Duration.ofHours(1)), "Deposit"));
        String disputed = meeting(disputed(PAST.plus(Duration.ofHours(3))));
        clock.set(PAST.plus(Duration.ofHours(5)));
        walk(
                una,
                "/experts",
                "/experts?maxPrice=much",
                "/experts/" + town.handle,
                "/dashboard",
                "/meetings",
                "/meetings?show=waiting",
                "/meetings?show=past",
                coming,
                coming + "/cancellation",
                coming + "/new-time",
                asked,
                asked + "/cancellation",
                open,
                open + "/progress",
                settled,
                settled + "/rating",
                settled + "/confirmation",
                disputed,
                slot("/bookings/" + town.slug),
                slot("/bookings/" + asking),
                slot("/bookings/" + town.slug + "/confirmation") + "&topic=Rental+contract",
                "/requests/" + town.handle,
                "/credits",
                "/profile",
                "/notifications",
                "/notifications?show=unread",
                "/meetings/" + new UUID(0, 0));
        leadsToItsFields(una, coming + "/cancellation", "Cancel the meeting");
        leadsToItsFields(una, open + "/progress", "Send my answer");
        leadsToItsFields(una, settled + "/rating", "Send the rating");
        leadsToItsFields(una, "/requests/" + town.handle, "Send the request");
        leadsToItsFields(una, slot("/bookings/" + town.slug), "Continue");
        leadsToItsFields(una, slot("/bookings/" + asking), "Continue");
        leadsToItsFields(una, "/profile", "Save");
        leadsToItsFields(una, "/account", "Save");
        leadsToItsFields(una, "/account", "Create a key");
        leadsToItsFields(una, "/account/password", "Save the password");
    }

    @Test
    void theRoomIsInOrderBeforeOneEntersAndInside() {
        String meeting = meeting(town.book(town.una, COMING, "Rental contract"));
        clock.set(COMING);
        Visitor una = signedIn(town.una, 390);
        una.opens(meeting);
        una.follows("Join the meeting");
        una.sees("Rental contract");
        una.looksAtItInEveryLook();
        una.presses("Enter now");
        una.page.getByText("You are in the room.").waitFor();
        una.looksAtItInEveryLook();
    }

    @Test
    void expertsFindNothingInTheirWay() {
        Visitor eva = signedIn(town.eva, 390);
        String coming = meeting(town.book(town.una, COMING, "Rental contract"));
        String asked = meeting(ask(COMING.plus(Duration.ofDays(1))));
        walk(
                eva,
                "/dashboard",
                "/meetings",
                coming,
                coming + "/details",
                coming + "/cancellation",
                coming + "/new-time",
                coming + "/proposal",
                coming + "/attachments",
                coming + "/confirmation",
                "/credits",
                asked,
                asked + "/rejection",
                "/calendar",
                "/calendar/new?type=PERSONAL",
                "/calendar/new?type=ROUND_ROBIN",
                "/calendar/new?type=SERVICE",
                "/calendar/week",
                "/calendar/week/hours?date=2026-11-30",
                "/calendar/block?date=2026-11-30&time=09:00",
                "/calendar/schedules",
                "/calendar/groups",
                "/calendar/teams",
                "/profile");
        leadsToItsFields(eva, coming + "/details", "Save");
        leadsToItsFields(eva, coming + "/new-time", "Propose this time");
        leadsToItsFields(eva, coming + "/proposal", "Send the proposal");
        leadsToItsFields(eva, asked + "/rejection", "Decline");
        leadsToItsFields(eva, "/calendar/block", "Block");
        leadsToItsFields(eva, "/calendar/new?type=PERSONAL", "Save");
        leadsToItsFields(eva, "/calendar/new?type=ROUND_ROBIN", "Save");
        leadsToItsFields(eva, "/calendar/new?type=SERVICE", "Save");
        leadsToItsFields(eva, "/calendar/schedules/new", "Save");
        leadsToItsFields(eva, "/calendar/groups/new", "Save");
        leadsToItsFields(eva, "/profile/offerings/new", "Save");
    }

    @Test
    void administratorsFindNothingInTheirWay() {
        Visitor ada = signedIn(town.ada, 390);
        MeetingId disputed = disputed(PAST);
        MeetingId failed = town.book(town.una, COMING, "Rental contract");
        park(failed);
        walk(
                ada,
                "/admin",
                "/admin/disputes",
                "/admin/disputes?open=false",
                "/admin/disputes/" + disputed,
                "/admin/accounts",
                "/admin/credits",
                "/admin/credits?account=" + town.una.email(),
                "/admin/settlements");
        leadsToItsFields(ada, "/admin/disputes/" + disputed, "Decide and move the credits");
        leadsToItsFields(ada, "/admin/accounts/new", "Open the account");
        leadsToItsFields(ada, "/admin/credits", "Move the credits");
        leadsToItsFields(ada, "/admin/templates/new", "Save");
    }

    @Test
    void anAdministratorReadsWhatCouldNotBeSettled() {
        MeetingId failed = town.book(town.una, COMING, "Rental contract");
        park(failed);
        Visitor ada = signedIn(town.ada, 1280);
        ada.opens("/admin/settlements");
        ada.sees("Settlements that failed");
        ada.reads("Rental contract", failed.toString());
        ada.readsFact("What went wrong", "the books do not balance");
        ada.readsFact("Attempts", "3");
        ada.readsFact("Next attempt", "Mon 23 Nov 2026, 11:04");
    }

    private void walk(Visitor visitor, String... paths) {
        for (String path : paths) {
            visitor.opens(path);
            Stream.of(Look.values()).forEach(visitor::looksAtIt);
        }
    }

    private void leadsToItsFields(Visitor visitor, String path, String button) {
        visitor.opens(path);
        visitor.clears();
        visitor.presses(button);
        visitor.page.locator(".errors").waitFor();
        assertThat(visitor.strayErrors()).as("%s, %s", path, button).isEmpty();
    }

    private String slot(String page) {
        return page + "?startsAt=" + COMING.plus(Duration.ofHours(2));
    }

    private MeetingId ask(Instant startsAt) {
        var offering = context.getBean(Offerings.class).of(town.eva.id()).getFirst();
        return context.getBean(Meetings.class)
                .request(town.una.id(), town.handle, offering.id(), startsAt, "Another time")
                .id();
    }

    private MeetingId settled() {
        MeetingId meeting = town.book(town.una, PAST, "Neighbours");
        clock.set(PAST.plus(Duration.ofMinutes(30)));
        town.answer(town.una, meeting, Answer.WENT_SMOOTHLY);
        return meeting;
    }

    private MeetingId disputed(Instant startsAt) {
        MeetingId meeting = town.book(town.una, startsAt, "Contract law");
        clock.set(startsAt.plus(Duration.ofMinutes(30)));
        town.answer(town.una, meeting, Answer.FAILED_BECAUSE_OF_OTHER_PARTY);
        town.answer(town.eva, meeting, Answer.FAILED_BECAUSE_OF_OTHER_PARTY);
        return meeting;
    }

    private void park(MeetingId meeting) {
        context.getBean(JdbcClient.class)
                .sql("""
                        insert into settlement_failure values (:meeting, 3, 'the books do not balance',
                            '2026-11-23T10:00:00Z', '2026-11-23T10:04:00Z')
                        """)
                .param("meeting", meeting.value())
                .update();
    }

    private static String meeting(MeetingId id) {
        return "/meetings/" + id;
    }
}
