package app.parley.web.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.ParleyTest;
import app.parley.account.Account;
import app.parley.account.AccountFixture;
import app.parley.account.Accounts;
import app.parley.account.NewAccount;
import app.parley.account.Role;
import app.parley.availability.BlockedTimes;
import app.parley.calendar.BookingCalendar;
import app.parley.calendar.CalendarGroup;
import app.parley.calendar.CalendarKind;
import app.parley.calendar.CalendarTemplate;
import app.parley.calendar.CalendarType;
import app.parley.calendar.Calendars;
import app.parley.calendar.Distribution;
import app.parley.calendar.Groups;
import app.parley.calendar.HoursSource;
import app.parley.calendar.Member;
import app.parley.calendar.Question;
import app.parley.calendar.Rank;
import app.parley.calendar.Settings;
import app.parley.calendar.TemplateId;
import app.parley.calendar.TemplateSettings;
import app.parley.calendar.Templates;
import app.parley.expert.Experts;
import app.parley.expert.OfferingForm;
import app.parley.expert.Offerings;
import app.parley.expert.ProfileForm;
import app.parley.platform.Ids;
import app.parley.schedule.Schedule;
import app.parley.schedule.Schedules;
import app.parley.shared.OfferingId;
import app.parley.shared.TimeRange;
import app.parley.web.Browser;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ParleyTest
class CalendarPagesTests {

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    Experts experts;

    @Autowired
    Offerings offerings;

    @Autowired
    Calendars calendars;

    @Autowired
    Schedules schedules;

    @Autowired
    Groups groups;

    @Autowired
    Templates templates;

    @Autowired
    BlockedTimes blockedTimes;

    Account eva;
    Account tom;
    OfferingId offering;
    String slug;
    Browser browser;

    @BeforeEach
    void people() {
        eva = expert();
        tom = expert();
        offering = offerings
                .create(eva.id(), new OfferingForm("First advice", "", 30, 100, null, null))
                .id();
        slug = "c-" + mark();
        browser = browser(eva);
    }

    @Test
    void beginsWithATemplate() {
        TemplateSettings advice = templates
                .offeredTo(eva.id(), TemplateId.of("expert-advice"), Locale.GERMAN)
                .settings();

        assertThat(browser.get("/calendar/new").body()).contains("template=expert-advice", advice.name());
        assertThat(browser.get("/calendar/new?type=PERSONAL&template=expert-advice")
                        .body())
                .contains(
                        advice.questions().getFirst().label(),
                        advice.agenda().lines().findFirst().orElseThrow());
        assertThat(browser.get("/calendar/new?type=PERSONAL&template=nothing").statusCode())
                .isEqualTo(404);
    }

    @Test
    void keepsWhatACalendarAsksAsATemplate() {
        Map<String, String> form = form("PERSONAL");
        form.put("questions[0].label", "Which country?");
        form.put("questions[0].kind", "TEXT");
        create(form);
        String page = path(only());

        assertThat(browser.submit(page, page + "/template", Map.of()).statusCode())
                .isEqualTo(303);

        CalendarTemplate kept = templates.offeredTo(eva.id(), Locale.ENGLISH).getLast();
        assertThat(kept.settings().questions()).extracting(Question::label).containsExactly("Which country?");
        assertThat(browser.submit(page, "/calendar/templates/" + kept.id() + "/removal", Map.of())
                        .statusCode())
                .isEqualTo(303);
        assertThat(templates.offeredTo(eva.id(), Locale.ENGLISH)).doesNotContain(kept);
    }

    @Test
    void makesATeamCalendarWithQuestionsOnASchedule() {
        Schedule schedule = schedule();
        Map<String, String> form = form("ROUND_ROBIN");
        form.put("scheduleId", schedule.id().toString());
        form.put("distribution", "EQUAL");
        form.put("lookBackDays", "14");
        form.put("reassigns", "on");
        member(form, 0, eva, "MEDIUM", "LOW");
        member(form, 2, tom, "HIGH", "HIGH");
        form.put("questions[0].label", "");
        form.put("questions[0].kind", "TEXT");
        form.put("questions[1].label", "Which country?");
        form.put("questions[1].kind", "CHOICE");
        form.put("questions[1].options", "Germany\n\n Slovakia ");
        form.put("questions[1].required", "on");
        form.put("userCancels", "on");
        form.put("location.kind", "PLACE");
        form.put("location.detail", "Office 12");

        assertThat(create(form).statusCode()).isEqualTo(303);

        BookingCalendar made = only();
        assertThat(made.settings().hours()).isEqualTo(new HoursSource.Following(schedule.id()));
        assertThat(made.settings().kind()).isInstanceOfSatisfying(CalendarKind.RoundRobin.class, team -> {
            assertThat(team.distribution()).isEqualTo(Distribution.EQUAL);
            assertThat(team.lookBackDays()).isEqualTo(14);
            assertThat(team.reassigns()).isTrue();
            assertThat(team.members().getLast().person()).isEqualTo(tom.id());
            assertThat(team.members().getLast().weight()).isEqualTo(Rank.HIGH);
        });
        assertThat(made.settings().questions())
                .containsExactly(new Question(
                        "question-1", "Which country?", Question.Kind.CHOICE, true, List.of("Germany", "Slovakia")));
        assertThat(made.settings().permissions().userCancels()).isTrue();
        assertThat(made.settings().permissions().userReschedules()).isFalse();
        assertThat(browser.get("/calendar/" + made.id()).body())
                .contains("Which country?", "Office 12", handle(tom))
                .doesNotContain("??");
    }

    @Test
    void makesAMenuWhoseStaffIsEverybodyUnlessNamed() {
        Map<String, String> form = form("SERVICE");
        form.remove("offeringId");
        form.put("oneBlock", "on");
        member(form, 0, eva, "MEDIUM", "MEDIUM");
        member(form, 1, tom, "MEDIUM", "MEDIUM");
        form.put("services[0].offeringId", offering.toString());
        form.put("services[0].bufferBeforeMinutes", "0");
        form.put("services[0].bufferAfterMinutes", "10");
        form.put("services[0].charge", "DEPOSIT");
        form.put("services[0].staff", "");

        assertThat(create(form).statusCode()).isEqualTo(303);

        assertThat(only().settings().kind()).isInstanceOfSatisfying(CalendarKind.ServiceMenu.class, menu -> {
            assertThat(menu.oneBlock()).isTrue();
            assertThat(menu.choosesExpert()).isFalse();
            assertThat(menu.services().getFirst().staff()).containsExactly(eva.id(), tom.id());
        });
    }

    @Test
    void makesAMenuOfWhichEachServiceIsDoneByWhoIsTicked() {
        Map<String, String> form = form("SERVICE");
        form.remove("offeringId");
        member(form, 0, eva, "MEDIUM", "MEDIUM");
        member(form, 1, tom, "MEDIUM", "MEDIUM");
        form.put("services[0].offeringId", offering.toString());
        form.put("services[0].bufferBeforeMinutes", "0");
        form.put("services[0].bufferAfterMinutes", "0");
        form.put("services[0].charge", "PRICE");
        form.put("services[0].staff", handle(tom));
        create(form);

        assertThat(only().settings().kind())
                .isInstanceOfSatisfying(
                        CalendarKind.ServiceMenu.class,
                        menu -> assertThat(menu.services().getFirst().staff()).containsExactly(tom.id()));
        String page = browser.get(path(only())).body();
        assertThat(page)
                .contains("name=\"services[0].staff\" value=\"" + handle(tom) + "\" checked")
                .contains("name=\"services[0].staff\" value=\"" + handle(eva) + "\"")
                .doesNotContain("name=\"services[0].staff\" value=\"" + handle(eva) + "\" checked");
    }

    @Test
    void findsMembersByName() {
        Account petra = expert("Petra Wójcik " + mark());
        Map<String, String> form = form("ROUND_ROBIN");
        form.put("name", "Kept");
        form.put("members[0].expert", "wojcik " + petra.displayName().substring(13));
        form.put("row", "show:members");

        HttpResponse<String> found = create(form);

        assertThat(found.statusCode()).isEqualTo(200);
        assertThat(found.body())
                .contains("value=\"Kept\"", "Wen meinen Sie?", petra.displayName() + " · " + handle(petra))
                .contains("name=\"members[0].chosen\" value=\"" + handle(petra) + "\"")
                .contains("<option value=\"" + handle(eva) + "\">");
        form.put("members[0].chosen", handle(petra));
        assertThat(create(form).body())
                .contains("value=\"" + handle(petra) + "\"", "members[0].expert-hint")
                .doesNotContain("Wen meinen Sie?");
    }

    @Test
    void refusesAMemberThatNobodyIsAndAsksWhoIsMeant() {
        Account petra = expert("Petra Wójcik " + mark());
        Map<String, String> form = form("ROUND_ROBIN");
        form.put("distribution", "EQUAL");
        form.put("lookBackDays", "30");
        member(form, 0, eva, "MEDIUM", "MEDIUM");
        member(form, 1, tom, "MEDIUM", "MEDIUM");
        form.put("members[1].expert", petra.displayName());

        HttpResponse<String> refused = create(form);

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("href=\"#members[1].expert\"", "Kein öffentliches Profil hat diese Adresse.")
                .contains("value=\"" + petra.displayName() + "\"", "Wen meinen Sie?");
        form.put("members[1].expert", "\u0000".repeat(300));
        assertThat(create(form).statusCode()).isEqualTo(422);
    }

    @Test
    void namesEverythingThatIsWrongAndKeepsWhatWasTyped() {
        Map<String, String> form = form("ROUND_ROBIN");
        form.put("weeklyHours.MON", "nine to five");
        form.put("dateOverrides", "tomorrow");
        form.put("slotMinutes", "long");
        form.put("members[0].expert", "");
        form.put("members[1].expert", "nobody-at-all");
        form.put("members[1].priority", "HIGH");
        form.put("members[1].weight", "HIGH");
        form.put("questions[0].label", "Which?");
        form.put("questions[0].kind", "CHOICE");
        form.put("questions[0].options", "Only one");

        HttpResponse<String> refused = create(form);

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("href=\"#weeklyHours.MON\"", "href=\"#dateOverrides\"", "href=\"#slotMinutes\"")
                .contains("href=\"#members[0].expert\"", "id=\"members[0].expert\"")
                .contains("nine to five", "tomorrow", "nobody-at-all", "Only one", "Which?");
        assertThat(calendars.of(eva.id())).isEmpty();
    }

    @Test
    void refusesWhatTheDomainRefusesAtItsField() {
        Map<String, String> form = form("PERSONAL");
        form.put("questions[0].label", "Which?");
        form.put("questions[0].kind", "CHOICE");
        form.put("questions[0].options", "Same\nSame");
        form.put("weeklyHours.TUE", "09:00-10:00,".repeat(49));

        assertThat(create(form).body())
                .contains("href=\"#questions[0].options\"", "href=\"#weeklyHours.TUE\"", "id=\"weeklyHours.TUE\"");
    }

    @Test
    void changesRowsWithoutSaving() {
        Map<String, String> form = form("PERSONAL");
        form.put("questions[0].label", "First?");
        form.put("questions[0].kind", "TEXT");
        form.put("questions[1].label", "Second?");
        form.put("questions[1].kind", "TEXT");
        form.put("row", "up:questions:1");

        String moved = create(form).body();
        assertThat(moved.indexOf("Second?")).isPositive().isLessThan(moved.indexOf("First?"));
        form.put("row", "remove:questions:0");
        assertThat(create(form).body()).contains("Second?").doesNotContain("First?");
        form.put("row", "add:questions");
        assertThat(create(form).body()).contains("questions[2].label").contains("Advice on rent");
        assertThat(calendars.of(eva.id())).isEmpty();
    }

    @Test
    void answersAnyNamesOfFields() {
        Map<String, String> form = form("PERSONAL");
        for (String name : List.of("questions[", "questions[x].label", "questions[99999].label", "members[0]", "row")) {
            form.put(name, "x");
        }

        assertThat(create(form).statusCode()).isEqualTo(303);
    }

    @Test
    void keepsTheFormWhenSomebodySavedMeanwhile() {
        create(form("PERSONAL"));
        BookingCalendar made = only();
        Map<String, String> form = form("PERSONAL");
        form.put("version", "7");
        form.put("name", "Mine");

        HttpResponse<String> stale = browser.submit(path(made), path(made), form);

        assertThat(stale.statusCode()).isEqualTo(409);
        assertThat(stale.body()).contains("value=\"Mine\"", "name=\"version\" value=\"" + made.version() + "\"");
        form.put("version", Long.toString(made.version()));
        assertThat(browser.submit(path(made), path(made), form).statusCode()).isEqualTo(303);
        assertThat(only().settings().name()).isEqualTo("Mine");
    }

    @Test
    void asksBeforeACalendarGoes() {
        create(form("PERSONAL"));
        String page = path(only()) + "/removal";

        assertThat(browser.get(page).body()).contains("Advice on rent");
        assertThat(browser(tom).get(page).statusCode()).isEqualTo(404);
        assertThat(browser.submit(page, page, Map.of()).statusCode()).isEqualTo(303);
        assertThat(calendars.of(eva.id())).isEmpty();
    }

    @Test
    void closesAScheduleOnHolidays() {
        String page = "/calendar/schedules/" + schedule().id() + "/holidays";

        assertThat(browser.get(page + "?country=DE&state=DE-BY&year=2027").body())
                .contains("2027", "Neujahr")
                .doesNotContain("??");
        assertThat(browser.get(page + "?country=XX&year=2027").body()).contains("href=\"#country\"");
        assertThat(browser.get(page + "?country=DE&year=99999999999").body()).contains("href=\"#year\"");
        browser.submit(page, page, Map.of("country", "DE", "state", "DE-BY", "year", "2027"));

        assertThat(schedules.of(eva.id()).getFirst().hours().overrides())
                .containsEntry(LocalDate.of(2027, 1, 6), List.of());
    }

    @Test
    void saysWhichCalendarsKeepASchedule() {
        Schedule schedule = schedule();
        Map<String, String> form = form("PERSONAL");
        form.put("scheduleId", schedule.id().toString());
        create(form);
        String page = "/calendar/schedules/" + schedule.id() + "/removal";

        assertThat(browser.get(page).body()).contains("Advice on rent");
        HttpResponse<String> refused = browser.submit("/account", page, Map.of());
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("Advice on rent");
        calendars.remove(eva.id(), only().id());
    }

    @Test
    void keepsAGroupInOrderSwitchesItOffAndRemovesIt() {
        create(form("PERSONAL"));
        BookingCalendar first = only();
        Map<String, String> group = new LinkedHashMap<>();
        group.put("name", "Rent");
        group.put("slug", "g-" + slug);
        group.put("active", "on");
        group.put("calendars[0].id", "");
        group.put("calendars[1].id", first.id().toString());

        assertThat(browser.submit("/calendar/groups/new", "/calendar/groups/new", group)
                        .statusCode())
                .isEqualTo(303);
        CalendarGroup made = groups.of(eva.id()).getFirst();
        String page = "/calendar/groups/" + made.id();
        assertThat(browser.get(page).body()).contains("/book/g-" + slug).doesNotContain("??");
        browser.submit("/calendar/groups", page + "/active", Map.of("active", "false"));
        assertThat(groups.own(eva.id(), made.id()).active()).isFalse();
        assertThat(browser(tom).get(page).statusCode()).isEqualTo(404);
        group.put("calendars[2].id", first.id().toString());
        assertThat(browser.submit(page, page, group).body()).contains("href=\"#calendars[1].id\"");
        browser.submit(page + "/removal", page + "/removal", Map.of("withCalendars", "on"));
        assertThat(groups.of(eva.id())).isEmpty();
        assertThat(calendars.of(eva.id())).isEmpty();
    }

    @Test
    void asksMembersAndLetsThemLeave() {
        Map<String, String> form = form("ROUND_ROBIN");
        form.put("distribution", "AVAILABILITY");
        form.put("lookBackDays", "30");
        member(form, 0, eva, "MEDIUM", "MEDIUM");
        member(form, 1, tom, "MEDIUM", "MEDIUM");
        create(form);
        Browser toms = browser(tom);
        String page = "/calendar/teams/" + only().id();

        assertThat(toms.get("/calendar").body()).contains("class=\"count\"");
        assertThat(toms.get("/calendar/teams").body())
                .contains("Advice on rent")
                .doesNotContain("??");
        HttpResponse<String> foreign = toms.submit(
                "/calendar/teams",
                page + "/acceptance",
                Map.of("scheduleId", schedule().id().toString()));
        assertThat(foreign.statusCode()).isEqualTo(422);
        toms.submit("/calendar/teams", page + "/acceptance", Map.of("scheduleId", ""));
        assertThat(only().experts()).contains(tom.id());
        assertThat(browser.get("/calendar/planner?with=" + handle(tom)).body()).contains("class=\"free\"");
        assertThat(browser.get("/calendar/planner?with=nobody").statusCode()).isEqualTo(422);
        toms.submit("/calendar/teams", page + "/leaving", Map.of());
        assertThat(only().experts()).doesNotContain(tom.id());
    }

    @Test
    void showsTheWeekAndChangesOneDatesHours() {
        create(form("PERSONAL"));
        blockedTimes.add(
                eva.id(),
                new TimeRange(Instant.parse("2026-12-09T10:00:00Z"), Instant.parse("2026-12-09T12:30:00Z")),
                "Dentist");

        assertThat(browser.get("/calendar/week?day=2026-12-09").body())
                .contains("Dentist")
                .doesNotContain("??");
        assertThat(browser.get("/calendar/week?day=soon").statusCode()).isEqualTo(422);
        BookingCalendar calendar = only();
        Map<String, String> hours = new LinkedHashMap<>();
        hours.put("date", "2026-12-10");
        hours.put("place", "CALENDAR");
        hours.put("id", calendar.id().toString());
        hours.put("hours", "25 o'clock");
        hours.put("version", Long.toString(calendar.version()));
        String page = "/calendar/week/hours?date=2026-12-10";
        HttpResponse<String> refused = browser.submit(page, "/calendar/week/hours", hours);
        assertThat(refused.body()).contains("25 o&#39;clock", "href=\"#hours-" + calendar.id() + "\"");
        hours.put("hours", "14:00–15:00");
        assertThat(browser.submit(page, "/calendar/week/hours", hours).statusCode())
                .isEqualTo(303);
        assertThat(only().hours().overrides()).containsKey(LocalDate.of(2026, 12, 10));
        hours.put("version", Long.toString(only().version()));
        hours.put("usual", "yes");
        browser.submit(page, "/calendar/week/hours", hours);
        assertThat(only().hours().overrides()).isEmpty();
    }

    @Test
    void keepsAMemberWhoseProfileIsHiddenButAddsNoOther() {
        Map<String, String> form = form("SERVICE");
        form.remove("offeringId");
        form.put("services[0].offeringId", offering.toString());
        form.put("services[0].bufferBeforeMinutes", "0");
        form.put("services[0].bufferAfterMinutes", "0");
        form.put("services[0].charge", "PRICE");
        form.put("services[0].staff", handle(tom));
        member(form, 0, eva, "MEDIUM", "MEDIUM");
        member(form, 1, tom, "MEDIUM", "MEDIUM");
        create(form);
        hide(tom);
        Account other = expert("Olga Other");
        hide(other);
        String page = path(only());

        assertThat(browser.get(page).body())
                .contains("Ada Example · kann nicht gebucht werden: Das Profil ist nicht öffentlich");
        form.put("name", "Advice on leases");
        form.put("version", Long.toString(only().version()));
        assertThat(browser.submit(page, page, form).statusCode()).isEqualTo(303);
        assertThat(only().settings().name()).isEqualTo("Advice on leases");
        assertThat(only().settings().kind().members())
                .extracting(Member::person)
                .containsExactly(eva.id(), tom.id());

        member(form, 2, other, "MEDIUM", "MEDIUM");
        HttpResponse<String> refused = browser.submit(page, page, form);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("href=\"#members[2].expert\"").doesNotContain(other.displayName());
    }

    @Test
    void isForExperts() {
        Account user = AccountFixture.open(accounts, Role.USER);
        for (String page : List.of("", "/new", "/week", "/schedules", "/groups", "/teams", "/planner", "/block")) {
            assertThat(browser(user).get("/calendar" + page).statusCode())
                    .as(page)
                    .isEqualTo(403);
        }
    }

    private Account expert() {
        return expert("Ada Example");
    }

    private Account expert(String name) {
        Account person = accounts.create(new NewAccount(
                "expert-" + mark() + "@example.test",
                AccountFixture.PASSWORD,
                name,
                "Europe/Berlin",
                "de",
                Set.of(Role.USER)));
        String handle = "h-" + mark();
        experts.save(person.id(), new ProfileForm(handle, "Law", "", List.of(), List.of("en"), true), null);
        return accounts.get(person.id());
    }

    private void hide(Account person) {
        experts.save(person.id(), new ProfileForm(handle(person), "Law", "", List.of(), List.of("en"), false), null);
    }

    private static String mark() {
        return Ids.next().toString().substring(24);
    }

    private Browser browser(Account person) {
        Browser signedIn = new Browser(port);
        signedIn.signIn(person.email(), AccountFixture.PASSWORD);
        return signedIn;
    }

    private String handle(Account person) {
        return experts.of(person.id()).orElseThrow().handle();
    }

    private Schedule schedule() {
        return schedules.create(
                eva.id(),
                "Office hours",
                Settings.settings("Europe/Berlin").weekly("DAILY 09:00-17:00").hours());
    }

    private BookingCalendar only() {
        return calendars.of(eva.id()).getFirst();
    }

    private static String path(BookingCalendar calendar) {
        return "/calendar/" + calendar.id();
    }

    private HttpResponse<String> create(Map<String, String> form) {
        return browser.submit("/calendar/new?type=PERSONAL", "/calendar/new", form);
    }

    private void member(Map<String, String> form, int row, Account person, String priority, String weight) {
        form.put("members[" + row + "].expert", handle(person));
        form.put("members[" + row + "].priority", priority);
        form.put("members[" + row + "].weight", weight);
    }

    private Map<String, String> form(String type) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("type", CalendarType.valueOf(type).name());
        form.put("name", "Advice on rent");
        form.put("slug", slug);
        form.put("offeringId", offering.toString());
        form.put("zone", "Europe/Berlin");
        form.put("weeklyHours.MON", "09:00–17:00");
        form.put("weeklyHours.WED", "09:00–17:00");
        form.put("slotMinutes", "30");
        form.put("intervalMinutes", "30");
        form.put("bufferBeforeMinutes", "0");
        form.put("bufferAfterMinutes", "0");
        form.put("minNoticeMinutes", "0");
        form.put("lookBusyPercent", "0");
        form.put("approval", "AUTOMATIC");
        return form;
    }
}
