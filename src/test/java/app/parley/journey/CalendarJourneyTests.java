package app.parley.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.parley.account.Account;
import app.parley.account.Role;
import app.parley.expert.Experts;
import app.parley.expert.ProfileForm;
import app.parley.platform.Ids;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CalendarJourneyTests extends Journey {

    private static final String THURSDAY = "2026-11-26";

    @BothWidths
    void aTeamIsAskedAcceptsAndIsBooked(int width) {
        Account tom = expert();
        String slug = "team-" + mark();
        Visitor eva = signedIn(town.eva, width);
        eva.opens("/calendar");
        eva.follows("New calendar");
        eva.sees("New calendar");
        eva.follows("Team");
        eva.sees("New team calendar");
        eva.types("Name", "Tenants’ advice");
        eva.types("Address", slug);
        eva.page.fill("[id='members[1].expert']", handle(tom));
        eva.presses("Add a question");
        eva.page.fill("[id='questions[0].label']", "Which town?");
        assertThat(eva.field("Name")).hasValue("Tenants’ advice");
        eva.presses("Save");
        eva.reads("The calendar is saved.");

        Visitor toms = signedIn(tom, width);
        toms.opens("/calendar");
        toms.follows("Teams 1 new");
        toms.sees("Teams");
        toms.reads("asks you to join");
        toms.presses("Accept Tenants’ advice");
        toms.reads("You take part. The calendar books you from now on.");

        Visitor una = signedIn(town.una, width);
        una.opens("/bookings/" + slug + "?startsAt=2026-11-26T09:00:00Z");
        una.types("Topic", "Rental contract");
        una.presses("Continue");
        una.sees("Confirm your booking");
        una.presses("Book for 100 credits");
        una.reads("The meeting is booked and the price is blocked until it is settled.");
    }

    @BothWidths
    void anHourOfTheWeekIsBlockedByKeyboardAndFreedAgain(int width) {
        Visitor eva = signedIn(town.eva, width);
        eva.opens("/calendar/week?day=" + THURSDAY);
        eva.sees("My week");
        new Keyboard(eva.page).goesTo("Block: Thu 26 Nov 09:00, open");
        Stream.of("ArrowDown", "ArrowDown", "ArrowDown", "ArrowUp", "Enter").forEach(eva.page.keyboard()::press);
        eva.seesOver("Block a time");
        assertThat(eva.page.locator(":focus")).hasId("startDate");
        assertThat(eva.page.locator("#startTime")).hasValue("11:00");
        assertThat(eva.page.locator("#endTime")).hasValue("12:00");
        eva.types("Note", "Dentist");
        eva.presses("Block");
        eva.reads("The time is blocked.", "Dentist");
        assertThat(eva.page.locator("dialog[open]")).hasCount(0);
        assertThat(eva.page.locator(":focus")).hasText("Free again Thu 26 Nov 2026, 11:00 – 12:00");
        eva.sees("My week");
        eva.page.keyboard().press("Enter");
        eva.reads("The time is free again.");
        eva.doesNotRead("Dentist");
        assertThat(eva.page.locator(":focus")).hasText("Block: Thu 26 Nov 11:00, open");
    }

    @BothWidths
    void whatIsWrongWithABlockedTimeIsSaidInTheWeek(int width) {
        Visitor eva = signedIn(town.eva, width);
        eva.opens("/calendar/week?day=" + THURSDAY);
        eva.sees("My week");
        new Keyboard(eva.page).presses("Block: Thu 26 Nov 09:00, open");
        eva.seesOver("Block a time");
        eva.page.fill("#endTime", "08:30");
        eva.types("Note", "Too early");
        eva.presses("Block");
        assertThat(eva.page.locator("dialog .errors")).isFocused();
        eva.seesOver("Block a time");
        assertThat(eva.field("Note")).hasValue("Too early");
        assertThat(eva.page.locator("#endTime")).hasAttribute("aria-invalid", "true");

        eva.page.keyboard().press("Escape");
        assertThat(eva.page.locator(":focus")).hasText("Block: Thu 26 Nov 09:00, open");
        eva.page.keyboard().press("Enter");
        eva.seesOver("Block a time");
        eva.presses("Close");
        assertThat(eva.page.locator("dialog[open]")).hasCount(0);
    }

    @Test
    void theHoursOfADateAreChangedInTheWeek() {
        Visitor eva = signedIn(town.eva, 1280);
        eva.opens("/calendar/week?day=" + THURSDAY);
        eva.follows("Hours Thu 26 Nov");
        eva.seesOver("Hours on Thu 26 Nov 2026");
        eva.page.locator("dialog input[name=hours]").first().fill("");
        eva.page.locator("dialog button[type=submit]:has-text('Save')").first().click();
        eva.reads("The hours of this date are saved.");
        assertThat(eva.page.locator("dialog[open]")).hasCount(0);
        assertThat(eva.page.locator("[data-place='2026-11-26T09:00']")).hasClass("closed chosen");
    }

    @Test
    void aBlockedTimeTypedWhileTheSessionEndedComesBackAfterSignIn() {
        Visitor eva = signedIn(town.eva, 1280);
        eva.opens("/calendar/week?day=" + THURSDAY);
        eva.follows("Block: Thu 26 Nov 09:00, open");
        eva.seesOver("Block a time");
        eva.types("Note", "Dentist");
        eva.page.context().clearCookies();
        eva.presses("Block");
        eva.givesPassword(town.eva.email());
        eva.sees("Block a time");
        assertThat(eva.field("Note")).hasValue("Dentist");
    }

    @Test
    void arrowKeysGoThroughTheWeekAndTabStopsThereOnce() {
        Visitor eva = signedIn(town.eva, 1280);
        eva.opens("/calendar/week?day=" + THURSDAY);
        assertThat(eva.page.locator("table.week tbody a[tabindex='0']")).hasCount(1);
        new Keyboard(eva.page).goesTo("Block: Thu 26 Nov 09:00, open");
        Stream.of("ArrowRight", "ArrowRight", "ArrowUp", "ArrowLeft", "Home").forEach(eva.page.keyboard()::press);
        assertThat(eva.page.locator("table.week :focus")).hasText("Block: Mon 23 Nov 08:00, closed");
        eva.page.keyboard().press("Control+End");
        assertThat(eva.page.locator("table.week :focus")).hasText("Block: Sun 29 Nov 17:00, closed");
        eva.page.keyboard().press("Tab");
        assertThat(eva.page.locator("table.week :focus")).hasCount(0);
        assertThat(eva.page.locator(":focus")).hasText("Block a time");
    }

    @Test
    void withoutScriptsTabGoesThroughAllHours() {
        Visitor eva = strangerWithoutScripts(1280);
        eva.opens("/calendar/week?day=" + THURSDAY);
        eva.givesPassword(town.eva.email());
        eva.sees("My week");
        Keyboard keys = new Keyboard(eva.page);
        keys.goesTo("Block: Mon 23 Nov 08:00, closed");
        keys.presses("Block: Thu 26 Nov 09:00, open");
        eva.sees("Block a time");
    }

    @BothWidths
    void aMenuStandsInAGroupThatIsSwitchedOff(int width) {
        String slug = "menu-" + mark();
        Visitor eva = signedIn(town.eva, width);
        eva.opens("/calendar/new?type=SERVICE");
        eva.sees("New menu of services");
        eva.types("Name", "Contracts");
        eva.types("Address", slug);
        eva.page
                .locator("[id='services[0].offeringId']")
                .selectOption(eva.page
                        .locator("[id='services[0].offeringId'] option")
                        .last()
                        .getAttribute("value"));
        eva.presses("Save");
        eva.reads("The calendar is saved.", "Menu of services");
        eva.opens("/calendar/groups/new");
        eva.sees("New group");
        eva.types("Name", "All advice");
        eva.types("Address", "group-" + slug);
        eva.page.locator("[id='calendars[0].id']").selectOption("30 minutes with Eva");
        eva.presses("Add a calendar");
        eva.page.locator("[id='calendars[1].id']").selectOption("Contracts");
        eva.presses("Up Calendar 2");
        eva.presses("Save");
        eva.reads("The group is saved.", "Contracts · 30 minutes with Eva");
        eva.presses("Switch off All advice");
        eva.reads("The group is switched off.");
        eva.follows("Calendars");
        eva.reads("Its group is switched off.");
    }

    private Account expert() {
        Account person = town.account("Tom Tenant", "tom" + mark(), Role.USER);
        context.getBean(Experts.class)
                .save(
                        person.id(),
                        new ProfileForm("tom-" + mark(), "Rental law", "", List.of(), List.of("en"), true),
                        null);
        return person;
    }

    private String handle(Account expert) {
        return context.getBean(Experts.class).of(expert.id()).orElseThrow().handle();
    }

    private static String mark() {
        return Ids.next().toString().substring(24);
    }
}
