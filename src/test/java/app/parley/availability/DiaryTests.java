package app.parley.availability;

import static app.parley.availability.AvailabilityFixture.person;
import static app.parley.calendar.Settings.settings;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.parley.ParleyTest;
import app.parley.calendar.BookingCalendar;
import app.parley.calendar.Calendars;
import app.parley.connected.ConnectedFixture;
import app.parley.platform.Ids;
import app.parley.shared.MeetingId;
import app.parley.shared.PersonId;
import app.parley.shared.TimeRange;
import app.parley.support.TestClock;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is listed can be booked, what is not cannot, and two bookings never share a time. */
@ParleyTest
@Import(AvailabilityFixture.class)
class DiaryTests {

    private static final LocalDate TUESDAY = LocalDate.parse("2026-11-24");

    @Autowired
    ApplicationContext context;

    @Autowired
    AvailabilityFixture people;

    @Autowired
    Diary diary;

    @Autowired
    FreeSlots slots;

    @Autowired
    BlockedTimes blockedTimes;

    @Autowired
    Calendars calendars;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    PersonId expert;
    PersonId user;
    BookingCalendar calendar;

    @BeforeEach
    void anExpertWithHoursOnTuesday() {
        clock.set(TestClock.START);
        expert = people.expert();
        user = person();
        calendar = people.calendar(expert, settings("UTC").weekly("TUE 09:00-13:00"));
    }

    @Test
    void takesASlotOnce() {
        people.book(calendar, at("10:00"), user);

        assertThat(listed()).isEqualTo("09:00 11:00 12:00");
        assertThatExceptionOfType(SlotTaken.class).isThrownBy(() -> people.book(calendar, at("10:00"), person()));
    }

    @Test
    void booksExactlyWhatItLists() {
        people.calendar(expert, settings("UTC").weekly("DAILY 00:00-24:00"));
        people.book(calendar, at("11:00"), person());
        blockedTimes.add(expert, new TimeRange(at("09:59"), at("10:00")), "");

        String bookable = "";
        for (int minute = 8 * 60; minute < 14 * 60; minute += 15) {
            Instant start = at("00:00").plusSeconds(minute * 60L);
            try {
                MeetingId meeting = people.book(calendar, start, person());
                diary.release(meeting);
                bookable += " " + time(start);
            } catch (SlotTaken notListed) {
                assertThat(listed()).doesNotContain(time(start));
            }
        }
        assertThat(bookable.strip()).isEqualTo(listed()).isEqualTo("10:00 12:00");
    }

    @Test
    void keepsTheBuffersOfBothMeetings() {
        BookingCalendar buffered = people.calendar(
                expert, settings("UTC").weekly("TUE 09:00-13:00").slot(30, 15).buffers(15, 30));
        people.book(buffered, at("10:30"), user);

        // busy from 10:15 to 11:30; a slot ends 30 minutes before that, or begins 15 minutes after
        assertThat(listed(buffered)).isEqualTo("09:00 09:15 11:45 12:00 12:15 12:30");
        assertThat(listed(calendar)).isEqualTo("09:00 12:00");
    }

    @Test
    void refusesAUserWhoHasAnotherCalendarBookingThen() {
        BookingCalendar other = people.calendar(people.expert(), settings("UTC").weekly("TUE 09:30-13:30"));
        people.book(calendar, at("10:00"), user);

        assertThatExceptionOfType(DoubleBooking.class)
                .isThrownBy(() -> people.book(other, at("10:30"), user))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("double-booking"));
        people.book(other, at("11:30"), user);
    }

    @Test
    void saysThatTheSlotIsTakenBeforeItSaysThatTheUserIsBooked() {
        people.book(calendar, at("10:00"), user);

        assertThatExceptionOfType(SlotTaken.class).isThrownBy(() -> people.book(calendar, at("10:00"), user));
    }

    @Test
    void letsFreeFormMeetingsOverlapAndBlockSlots() {
        MeetingId booked = people.book(calendar, at("10:00"), user);
        MeetingId first = people.occupy(at("10:30"), 60, user, expert);
        MeetingId second = people.occupy(at("11:00"), 15, person(), expert);

        assertThat(listed()).isEqualTo("09:00 12:00");
        Map<MeetingId, TimeRange> meetings = Map.of(
                booked,
                range("10:00", "11:00"),
                first,
                range("10:30", "11:30"),
                second,
                range("11:00", "11:15"),
                AvailabilityFixture.meeting(),
                range("12:00", "13:00"));
        assertThat(diary.overlapping(expert, meetings)).containsExactlyInAnyOrder(booked, first, second);
        assertThat(diary.overlapping(user, Map.of(first, range("10:30", "11:30"), second, range("11:30", "12:00"))))
                .containsExactly(first);
    }

    @Test
    void countsMeetingsOfTheExpertInEveryRoleAsBusy() {
        BookingCalendar other = people.calendar(people.expert(), settings("UTC").weekly("TUE 09:00-13:00"));
        people.book(other, at("09:00"), expert);
        people.occupy(at("12:30"), 60, expert, people.expert());

        assertThat(listed()).isEqualTo("10:00 11:00");
    }

    @Test
    void givesTimeBack() {
        MeetingId booked = people.book(calendar, at("10:00"), user);
        people.holdNewSlot(booked, calendar, at("12:00"), user, true);
        assertThat(listed()).isEqualTo("09:00 11:00");

        diary.releaseNewTime(booked);
        assertThat(listed()).isEqualTo("09:00 11:00 12:00");
        diary.releaseNewTime(booked);

        diary.release(booked);
        assertThat(listed()).isEqualTo("09:00 10:00 11:00 12:00");
    }

    @Test
    void givesBackTimeOfManyMeetings() {
        MeetingId one = people.book(calendar, at("09:00"), user);
        MeetingId two = people.book(calendar, at("10:00"), person());
        MeetingId three = people.occupy(at("11:00"), 60, person(), expert);

        diary.release(List.of(one, three, AvailabilityFixture.meeting()));
        diary.release(List.<MeetingId>of());

        assertThat(listed()).isEqualTo("09:00 11:00 12:00");
        diary.release(two);
    }

    @Test
    void movesABookingToAListedSlot() {
        MeetingId booked = people.book(calendar, at("10:00"), user);
        people.holdNewSlot(booked, calendar, at("11:00"), user, true);

        assertThat(listed()).isEqualTo("09:00 12:00");
        diary.takeNewTime(booked);

        assertThat(listed()).isEqualTo("09:00 10:00 12:00");
        assertThatThrownBy(() -> diary.takeNewTime(booked)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void keepsTheBuffersOfAMovedBooking() {
        BookingCalendar buffered = people.calendar(
                expert, settings("UTC").weekly("TUE 09:00-13:00").slot(60, 30).buffers(0, 30));
        MeetingId booked = people.book(buffered, at("09:00"), user);
        people.holdNewSlot(booked, buffered, at("11:00"), user, true);
        diary.takeNewTime(booked);

        assertThat(listed(buffered)).isEqualTo("09:00 09:30");
    }

    @Test
    void countsAMovingMeetingsOwnTimeAsFree() {
        BookingCalendar once = people.calendar(
                expert, settings("UTC").weekly("TUE 09:00-13:00").slot(60, 30).perDay(1));
        MeetingId booked = people.book(once, at("10:00"), user);
        assertThat(listed(once)).isEmpty();

        assertThat(listed(once, booked)).isEqualTo("09:00 09:30 10:00 10:30 11:00 11:30 12:00");
        people.holdNewSlot(booked, once, at("10:30"), user, true);
        assertThat(listed(once, booked)).isEqualTo("09:00 09:30 10:00 10:30 11:00 11:30 12:00");
        diary.takeNewTime(booked);
        assertThat(listed(once, booked)).contains("10:00");
    }

    @Test
    void offersNothingWhileAConnectedCalendarHasNotBeenRead() {
        assertThat(listed()).isNotEmpty();

        ConnectedFixture.connection(context, expert);

        assertThat(listed()).isEmpty();
    }

    @Test
    void keepsTheLengthOfAMovingMeeting() {
        MeetingId booked = people.book(calendar, at("10:00"), user);
        BookingCalendar shorter = calendars.change(
                expert,
                calendar.id(),
                settings("UTC")
                        .weekly("TUE 09:00-13:00")
                        .slot(30, 30)
                        .slug(calendar.settings().slug())
                        .offering(Objects.requireNonNull(calendar.settings().offering()))
                        .build(),
                calendar.version());

        assertThat(slots.toMove(shorter, hourLong(booked), tuesday()))
                .isNotEmpty()
                .allMatch(slot -> slot.length().equals(Duration.ofMinutes(60)));
        diary.holdNewSlot(hourLong(booked), shorter, at("11:30"), user, true);
        assertThat(listed(shorter)).isEqualTo("09:00 09:30 11:00 12:30");
    }

    @Test
    void replacesAHeldTimeByACounterProposal() {
        MeetingId booked = people.book(calendar, at("10:00"), user);
        people.holdNewSlot(booked, calendar, at("11:00"), user, true);
        people.holdNewSlot(booked, calendar, at("12:00"), user, false);

        assertThat(listed()).isEqualTo("09:00 11:00");
    }

    @Test
    void letsAnExpertMoveABookingToAnyTimeWithoutOverlap() {
        BookingCalendar buffered = people.calendar(
                expert,
                settings("UTC").weekly("TUE 09:00-13:00").buffers(15, 15).perDay(1));
        MeetingId booked = people.book(buffered, at("10:00"), user);
        people.occupy(at("20:00"), 60, person(), expert);
        MeetingId elsewhere = people.book(
                people.calendar(people.expert(), settings("UTC").weekly("TUE 16:00-17:00")), at("16:00"), user);

        assertThatExceptionOfType(SlotTaken.class)
                .as("not listed, for a user")
                .isThrownBy(() -> people.holdNewSlot(booked, buffered, at("18:07"), user, true));
        assertThatExceptionOfType(SlotTaken.class)
                .as("in the expert's buffer")
                .isThrownBy(() -> people.holdNewSlot(booked, buffered, at("18:46"), user, false));
        assertThatExceptionOfType(SlotTaken.class)
                .as("the user is booked")
                .isThrownBy(() -> people.holdNewSlot(booked, buffered, at("15:30"), user, false));
        assertThatExceptionOfType(SlotTaken.class)
                .as("past")
                .isThrownBy(() -> people.holdNewSlot(booked, buffered, TestClock.START, user, false));
        people.holdNewSlot(booked, buffered, at("18:45"), user, false);
        diary.release(elsewhere);
    }

    @Test
    void saysToAUserThatTheyAreBookedAtTheNewTime() {
        MeetingId booked = people.book(calendar, at("10:00"), user);
        people.book(people.calendar(people.expert(), settings("UTC").weekly("TUE 12:00-13:00")), at("12:00"), user);

        assertThatExceptionOfType(DoubleBooking.class)
                .isThrownBy(() -> people.holdNewSlot(booked, calendar, at("12:00"), user, true));
    }

    @Test
    void holdsNewTimesOfFreeFormMeetings() {
        MeetingId meeting = people.occupy(at("09:00"), 60, user, expert);
        diary.holdNewTime(meeting, range("10:00", "11:00"), user, expert);
        assertThat(listed()).isEqualTo("11:00 12:00");

        diary.takeNewTime(meeting);
        assertThat(listed()).isEqualTo("09:00 11:00 12:00");
    }

    @Test
    void limitsMeetingsByTheCalendarsDate() {
        BookingCalendar berlin = people.calendar(
                expert,
                settings("Europe/Berlin")
                        .weekly("DAILY 22:00-24:00; DAILY 00:00-24:00")
                        .perDay(2));
        people.book(berlin, Instant.parse("2026-11-24T23:00:00Z"), user);
        people.book(berlin, Instant.parse("2026-11-25T10:00:00Z"), user);

        List<TimeRange> free = slots.of(
                people.onSale(berlin),
                Choice.NONE,
                new ViewedDates(LocalDate.parse("2026-11-24"), LocalDate.parse("2026-11-26"), ZoneId.of("Asia/Tokyo")));

        assertThat(free)
                .isNotEmpty()
                .noneMatch(slot -> slot.start()
                        .atZone(ZoneId.of("Europe/Berlin"))
                        .toLocalDate()
                        .equals(LocalDate.parse("2026-11-25")));
    }

    @ParameterizedTest(name = "{0} on {1}")
    @CsvSource(delimiter = '|', textBlock = """
            # zone             | date       | starts in UTC, of 09:00 to 13:00 UTC on Tuesday the 24th
            UTC                | 2026-11-24 | 09:00 10:00 11:00 12:00
            UTC                | 2026-11-23 |
            Pacific/Kiritimati | 2026-11-24 | 09:00
            Pacific/Kiritimati | 2026-11-25 | 10:00 11:00 12:00
            Pacific/Pago_Pago  | 2026-11-23 | 09:00 10:00
            Pacific/Pago_Pago  | 2026-11-24 | 11:00 12:00
            """)
    void givesASlotToTheViewersDayItStartsOn(ZoneId viewer, LocalDate date, String starts) {
        assertThat(text(slots.of(people.onSale(calendar), Choice.NONE, new ViewedDates(date, date, viewer))))
                .isEqualTo(starts == null ? "" : starts);
    }

    @Test
    void refusesTimesThatNoCalendarReaches() {
        for (Instant far : List.of(Instant.MIN, Instant.MAX, Instant.EPOCH.minusSeconds(1), Instant.EPOCH)) {
            assertThatExceptionOfType(SlotTaken.class).isThrownBy(() -> people.book(calendar, far, user));
        }
    }

    @Test
    void lastsAsTheLastWallInTheDatabase() {
        people.book(calendar, at("10:00"), user);

        assertThat(rawInsert(expert, "10:59", "11:30", true)).isEqualTo("23P01");
        assertThat(rawInsert(user, "09:30", "10:01", true)).isEqualTo("23P01");
        assertThat(rawInsert(expert, "11:00", "11:30", true)).isEqualTo("ok");
        assertThat(rawInsert(expert, "10:00", "11:00", false)).isEqualTo("ok");
    }

    @ParameterizedTest
    @CsvSource({
        "'2026-11-24T09:00Z', '2026-11-24T09:00Z', 'empty'",
        "'2026-11-24T09:00Z', '2026-11-24T10:00Z', 'empty'",
        "'2026-11-24T10:00Z', '2026-11-24T09:00Z', '[2026-11-24T09:00Z,2026-11-24T10:00Z)'",
        "'2026-11-24T09:00Z', '2026-11-24T10:00Z', '[2026-11-24T09:00Z,)'",
        "'2026-11-24T09:00Z', '2026-11-24T10:00Z', '(,2026-11-24T10:00Z)'",
        "'2026-11-24T09:00Z', '2026-11-24T10:00Z', '[2026-11-24T09:00Z,infinity)'",
        "'2026-11-24T09:00Z', '2026-11-24T10:00Z', '[2026-11-24T09:30Z,2026-11-24T10:00Z)'",
        "'2026-11-24T09:00Z', '2026-11-24T10:00Z', '[2026-11-24T09:00Z,2026-11-25T10:00Z)'",
        "'2026-11-24T09:00Z', 'infinity',          '[2026-11-24T09:00Z,infinity)'",
        "'2026-11-24T09:00Z', '2026-11-26T10:00Z', '[2026-11-24T09:00Z,2026-11-26T10:00Z)'"
    })
    void keepsOddRangesOut(String start, String end, String blocks) {
        people.book(calendar, at("10:00"), user);

        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(() -> jdbc.sql("""
                insert into diary_entry (id, person_id, meeting_id, hold, starts_at, ends_at, blocks, exclusive)
                values (:id, :person, :meeting, 'MEETING', cast(:start as timestamptz), cast(:end as timestamptz),
                    cast(:blocks as tstzrange), false)""")
                        .param("id", Ids.next())
                        .param("person", user.value())
                        .param("meeting", Ids.next())
                        .param("start", start)
                        .param("end", end)
                        .param("blocks", blocks)
                        .update());
    }

    private String rawInsert(PersonId person, String from, String to, boolean exclusive) {
        try {
            jdbc.sql("""
                    insert into diary_entry
                        (id, person_id, meeting_id, calendar_id, hold, starts_at, ends_at, blocks, exclusive)
                    values (:id, :person, :meeting, :calendar, 'MEETING', :start, :end, tstzrange(:start, :end), :exclusive)""")
                    .param("id", Ids.next())
                    .param("person", person.value())
                    .param("meeting", Ids.next())
                    .param("calendar", exclusive ? calendar.id().value() : null)
                    .param("start", SqlTime.at(at(from)))
                    .param("end", SqlTime.at(at(to)))
                    .param("exclusive", exclusive)
                    .update();
            return "ok";
        } catch (DataIntegrityViolationException e) {
            return ((SQLException) NestedExceptionUtils.getMostSpecificCause(e)).getSQLState();
        }
    }

    private String listed() {
        return listed(calendar);
    }

    private String listed(BookingCalendar which) {
        return listed(which, null);
    }

    private String listed(BookingCalendar which, @Nullable MeetingId moving) {
        return text(
                moving == null
                        ? slots.of(people.onSale(which), Choice.NONE, tuesday())
                        : slots.toMove(which, AvailabilityFixture.moving(moving, which), tuesday()));
    }

    private Moving hourLong(MeetingId meeting) {
        return new Moving(meeting, expert, null, Duration.ofHours(1));
    }

    private static ViewedDates tuesday() {
        return new ViewedDates(TUESDAY, TUESDAY, ZoneOffset.UTC);
    }

    private static String text(List<TimeRange> slots) {
        return slots.stream().map(slot -> time(slot.start())).collect(Collectors.joining(" "));
    }

    private static String time(Instant instant) {
        return instant.toString().substring(11, 16);
    }

    private static TimeRange range(String from, String to) {
        return new TimeRange(at(from), at(to));
    }

    private static Instant at(String time) {
        return Instant.parse("2026-11-24T" + time + ":00Z");
    }
}
