package app.parley.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.parley.calendar.BookingCalendar;
import app.parley.calendar.CalendarGroup;
import app.parley.meeting.Booking;
import app.parley.meeting.Meetings;
import app.parley.web.booking.Market;
import java.time.Instant;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The way to a booking in a calendar of every kind. */
class BookingKindsJourneyTests extends Journey {

    private static final Instant TEN = Instant.parse("2026-11-26T09:00:00Z");

    private Market market;

    @BeforeEach
    void openTheMarket() {
        market = new Market(context);
    }

    @BothWidths
    void aFormIsAnsweredBeforeBooking(int width) {
        Visitor una = atTheSlot(market.personal(Market.GOAL, Market.LANGUAGE, Market.COUNTRY), width);
        una.reads("Where you stand, and what to do next");
        una.types("Topic", "My lease");
        una.presses("Continue");
        una.sees("Book this time");
        una.photographs("booking-refused");
        una.page.locator(".errors a").first().click();
        assertThat(una.field("What do you want to reach? (required)")).isFocused();
        una.types("What do you want to reach? (required)", "A better lease");
        una.chooses("Deutsch");
        una.field("Where do you live? (required)").selectOption("Austria");
        una.presses("Continue");
        una.sees("Confirm your booking");
        una.presses("Book for 100 credits");
        una.sees("My lease");
        una.readsFact("What do you want to reach?", "A better lease");
        una.readsFact("Which language?", "Deutsch");
        una.photographs("meeting-answers");
    }

    @BothWidths
    void oneOfATeamIsPickedAndExplained(int width) {
        Visitor una = atTheSlot(market.team(), width);
        una.readsFact("With", "One of Eva Novak, Max Horvath.");
        una.types("Topic", "My lease");
        una.presses("Continue");
        una.sees("Confirm your booking");
        una.presses("Book for 100 credits");
        una.sees("My lease");
        una.reads("First in line of those who were free and equal in everything else.");
        una.photographs("meeting-team");
    }

    @BothWidths
    void servicesInARowBecomeMeetingsOfTheirOwn(int width) {
        Visitor una = picksBoth(market.menu(false, true), width);
        una.field("Eva Novak").check();
        una.photographs("menu");
        una.presses("Show free times");
        una.sees("Our services");
        una.reads("75 min", "160 credits", "With Eva Novak");
        choosesTen(una);
        una.types("Topic", "My lease");
        una.photographs("booking-menu");
        una.presses("Continue");
        una.sees("Confirm your booking");
        una.presses("Book for 160 credits");
        una.sees("My lease");
        una.reads("Booked with it: Review (Thu 26 Nov 2026, 10:30).", "Chosen on booking.");
        una.photographs("meeting-services");
        una.follows("Review");
        una.sees("My lease");
        una.readsFact("When", "Thu 26 Nov 2026, 10:30 – 11:15");
    }

    @BothWidths
    void servicesInABlockAreOneMeeting(int width) {
        Visitor una = picksBoth(market.menu(true, false), width);
        una.presses("Show free times");
        una.sees("Our services");
        una.follows("Choose something else");
        assertThat(una.page.getByLabel("Review")).isChecked();
        una.presses("Show free times");
        choosesTen(una);
        una.types("Topic", "My lease");
        una.presses("Continue");
        una.sees("Confirm your booking");
        una.presses("Book for 160 credits");
        una.sees("My lease");
        una.readsFact("When", "Thu 26 Nov 2026, 10:00 – 11:15");
        una.readsFact("Services", "Check-up");
        una.doesNotRead("Booked together with");
    }

    @BothWidths
    void aGroupLeadsToItsCalendars(int width) {
        CalendarGroup group = market.group(true, market.team(), market.menu(true, true), market.personal());
        Visitor una = stranger(width);
        una.opens("/book/" + group.slug());
        una.sees("Advice for founders");
        una.photographs("group");
        una.follows("First advice");
        una.sees("First advice");
    }

    @Test
    void aLostSlotIsReplacedWithoutTypingAgain() {
        BookingCalendar calendar = market.personal(Market.GOAL);
        Visitor una = atTheSlot(calendar, 390);
        context.getBean(Meetings.class)
                .book(
                        new Market(context).una.id(),
                        new Booking(
                                calendar.settings().slug(),
                                TEN,
                                "First",
                                Booking.of("", TEN, "").choice(),
                                Map.of("goal", "Mine")));
        una.types("Topic", "My lease");
        una.types("What do you want to reach? (required)", "A better lease");
        una.presses("Continue");
        una.sees("Confirm your booking");
        una.presses("Book for 100 credits");
        una.sees("Book this time");
        una.isAnswered(409);
        una.photographs("booking-lost");
        una.presses("Thu 26 Nov 2026, 10:30");
        una.sees("Confirm your booking");
        una.readsFact("When", "Thu 26 Nov 2026, 10:30 – 11:00");
        una.presses("Book for 100 credits");
        una.sees("My lease");
        una.readsFact("What do you want to reach?", "A better lease");
    }

    @BothWidths
    void aSessionThatEndsLosesNothingThatWasTyped(int width) {
        Visitor una = atTheSlot(market.personal(Market.GOAL, Market.LANGUAGE), width);
        una.types("Topic", "My lease");
        una.types("What do you want to reach? (required)", "A better lease");
        una.chooses("Deutsch");
        una.page.context().clearCookies();
        una.presses("Continue");
        una.sees("Sign in");
        una.reads("Sign in, and you find everything that you typed.");
        una.photographs("sign-in-kept");
        una.givesPassword(market.una.email());
        una.sees("Book this time");
        una.reads("nothing has been sent yet");
        una.readsFact("When", "Thu 26 Nov 2026, 10:00 – 10:30");
        assertThat(una.field("Topic")).hasValue("My lease");
        una.photographs("booking-kept");
        una.presses("Continue");
        una.sees("Confirm your booking");
        una.presses("Book for 100 credits");
        una.sees("My lease");
        una.readsFact("What do you want to reach?", "A better lease");
        una.readsFact("Which language?", "Deutsch");
    }

    @Test
    void anotherTimeIsLookedForWithoutTypingAgain() {
        Visitor una = atTheSlot(market.personal(Market.GOAL), 390);
        una.types("Topic", "My lease");
        una.types("What do you want to reach? (required)", "A better lease");
        una.presses("Choose another time");
        una.sees("First advice");
        una.follows("11:30");
        una.sees("Book this time");
        una.presses("Continue");
        una.sees("Confirm your booking");
        una.presses("Book for 100 credits");
        una.sees("My lease");
        una.readsFact("What do you want to reach?", "A better lease");
    }

    @Test
    void servicesAreBookedByKeysAlone() {
        Visitor una = signedIn(market.una, 1280);
        una.opens("/book/" + market.menu(true, false).settings().slug());
        una.sees("Our services");
        Keyboard keys = new Keyboard(una.page);
        keys.goesTo("Check-up We look at it together. 30 min 100 credits");
        una.page.keyboard().press("Space");
        keys.presses("Show free times");
        una.sees("Our services");
        keys.presses("26");
        assertThat(una.page.locator("#slots-title")).hasText("Thu 26 Nov 2026");
        assertThat(una.page.locator("#day-2026-11-26")).isFocused();
        keys.presses("10:00");
        una.sees("Book this time");
        keys.types("Topic", "My lease");
        keys.presses("Continue");
        una.sees("Confirm your booking");
        keys.presses("Book for 100 credits");
        una.sees("My lease");
    }

    @Test
    void servicesAreBookedWithoutScripts() {
        Visitor una = strangerWithoutScripts(390);
        una.opens("/book/" + market.menu(true, false).settings().slug());
        una.page.getByLabel("Check-up").check();
        una.page.getByLabel("Review").check();
        una.presses("Show free times");
        una.page.locator("#later").click();
        assertThat(una.page.locator("#month-title")).hasText("December 2026");
        una.page.locator("#day-2026-12-03").click();
        una.field("Times in the zone").selectOption("Asia/Tokyo");
        una.presses("Show");
        una.page.locator("a:has(time:text-is('17:00'))").click();
        una.readsFact("When", "Thu 3 Dec 2026, 17:00 – 18:15");
        una.follows("Sign in and book");
        una.givesPassword(market.una.email());
        una.sees("Book this time");
        una.readsFact("When", "Thu 3 Dec 2026, 17:00 – 18:15");
        una.types("Topic", "My lease");
        una.presses("Continue");
        una.sees("Confirm your booking");
        una.presses("Book for 160 credits");
        una.sees("My lease");
    }

    private Visitor atTheSlot(BookingCalendar calendar, int width) {
        Visitor una = signedIn(market.una, width);
        una.opens("/book/" + calendar.settings().slug());
        una.sees(calendar.settings().name());
        choosesTen(una);
        return una;
    }

    private Visitor picksBoth(BookingCalendar menu, int width) {
        Visitor una = signedIn(market.una, width);
        una.opens("/book/" + menu.settings().slug());
        una.sees("Our services");
        una.page.getByLabel("Check-up").check();
        una.page.getByLabel("Review").check();
        return una;
    }

    private static void choosesTen(Visitor una) {
        una.page.locator("#day-2026-11-26").click();
        assertThat(una.page.locator("#slots-said")).hasText(Pattern.compile("Thu 26 Nov 2026: \\d+ free"));
        una.photographs("month");
        una.follows("10:00");
        una.sees("Book this time");
    }
}
