package app.parley.web.calendar;

import app.parley.calendar.Approval;
import app.parley.calendar.CalendarType;
import app.parley.calendar.Permissions;
import app.parley.calendar.TemplateSettings;
import app.parley.web.frame.PlaceForm;
import app.parley.web.frame.RowChange;
import app.parley.web.frame.RowForm;
import app.parley.web.frame.Sent;
import app.parley.web.frame.Typed;
import app.parley.web.schedule.HoursForm;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A booking calendar as typed, in the parts in which its page shows it.
 *
 * @param scheduleId blank for hours of its own
 * @param location its kind is blank where the offering says
 */
record CalendarForm(
        CalendarType type,
        AboutForm about,
        @Nullable String offeringId,
        MenuForm menu,
        TeamForm team,
        @Nullable String scheduleId,
        HoursForm hours,
        SlotForm slots,
        @Nullable String approval,
        Permissions permissions,
        List<QuestionRow> questions,
        PlaceForm location,
        @Nullable Long version)
        implements RowForm<CalendarForm> {

    static CalendarForm blank(CalendarType type, String handle, ZoneId zone) {
        return new CalendarForm(
                type,
                AboutForm.BLANK,
                null,
                MenuForm.BLANK,
                TeamForm.blank(handle),
                null,
                HoursForm.blank(zone),
                SlotForm.BLANK,
                Approval.AUTOMATIC.name(),
                Permissions.ALL,
                List.of(),
                new PlaceForm(null, null),
                null);
    }

    /** The same with what a template says about name, agenda, length and questions. */
    CalendarForm begunWith(TemplateSettings template) {
        return new CalendarForm(
                type,
                new AboutForm(template.name(), about.slug(), about.description(), template.agenda()),
                offeringId,
                menu,
                team,
                scheduleId,
                hours,
                slots.lasting(template.minutes()),
                approval,
                permissions,
                template.questions().stream().map(QuestionRow::of).toList(),
                location,
                version);
    }

    static CalendarForm of(Sent sent) {
        return new CalendarForm(
                type(sent.text("type")),
                AboutForm.of(sent),
                sent.text("offeringId"),
                MenuForm.of(sent),
                TeamForm.of(sent),
                sent.text("scheduleId"),
                HoursForm.of(sent),
                SlotForm.of(sent),
                sent.text("approval"),
                new Permissions(sent.isTicked("userCancels"), sent.isTicked("userReschedules")),
                sent.rows("questions").stream().map(QuestionRow::of).toList(),
                new PlaceForm(sent.text("location.kind"), sent.text("location.detail")),
                Typed.isBlank(sent.text("version")) ? null : (Long) Typed.amount("version", sent.text("version")));
    }

    /** The type that an address or a form names; personal calendars are the usual ones. */
    static CalendarType type(@Nullable String named) {
        return Arrays.stream(CalendarType.values())
                .filter(type -> type.name().equals(named))
                .findFirst()
                .orElse(CalendarType.PERSONAL);
    }

    @Override
    public CalendarForm with(RowChange change) {
        return with(menu.with(change), team.with(change), change.in("questions", questions, QuestionRow.BLANK));
    }

    @Override
    public CalendarForm withoutBlankRows() {
        return with(
                menu.withoutBlankRows(),
                team.withoutBlankRows(),
                questions.stream().filter(row -> !row.isBlank()).toList());
    }

    private CalendarForm with(MenuForm otherMenu, TeamForm otherTeam, List<QuestionRow> otherQuestions) {
        return new CalendarForm(
                type,
                about,
                offeringId,
                otherMenu,
                otherTeam,
                scheduleId,
                hours,
                slots,
                approval,
                permissions,
                otherQuestions,
                location,
                version);
    }

    /** Everybody who is named in it. */
    List<String> handles() {
        return Stream.concat(
                        team.members().stream().map(MemberRow::handle),
                        menu.services().stream().flatMap(service -> service.handles().stream()))
                .filter(handle -> !handle.isEmpty())
                .distinct()
                .toList();
    }

    /** The field in which whatever was refused was typed. */
    static String fieldOf(String refused) {
        return HoursForm.fieldOf(Questions.fieldOf(refused).replaceFirst("^(services\\[\\d+]\\.staff)\\[\\d+]$", "$1"));
    }
}
