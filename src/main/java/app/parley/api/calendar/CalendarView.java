package app.parley.api.calendar;

import app.parley.api.schedule.HoursText;
import app.parley.calendar.Approval;
import app.parley.calendar.BookingCalendar;
import app.parley.calendar.CalendarKind;
import app.parley.calendar.CalendarSettings;
import app.parley.calendar.CalendarType;
import app.parley.calendar.Distribution;
import app.parley.calendar.HoursSource;
import app.parley.calendar.Membership;
import app.parley.calendar.Question;
import app.parley.calendar.Rank;
import app.parley.calendar.Service;
import app.parley.calendar.SlotRules;
import app.parley.expert.Location;
import app.parley.shared.CalendarId;
import app.parley.shared.OfferingId;
import app.parley.shared.PersonId;
import app.parley.shared.ScheduleId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A calendar as its owner sees it; zone and hours are those that hold now, its own or a schedule's.
 *
 * @param distribution of a ROUND_ROBIN, as the look-back and whether moving reassigns; null otherwise
 * @param oneBlock of a SERVICE menu, as whether the booker chooses; null otherwise
 */
record CalendarView(
        CalendarId id,
        CalendarType type,
        String slug,
        String name,
        String description,
        String agenda,
        @Nullable OfferingId offeringId,
        @Nullable ScheduleId scheduleId,
        String zone,
        int slotMinutes,
        int intervalMinutes,
        int bufferBeforeMinutes,
        int bufferAfterMinutes,
        int minNoticeMinutes,
        @Nullable Integer bookingWindowDays,
        @Nullable LocalDate endDate,
        @Nullable Integer maxPerDay,
        Approval approval,
        int lookBusyPercent,
        Map<String, List<List<String>>> weeklyHours,
        Map<String, List<List<String>>> dateOverrides,
        List<Question> questions,
        boolean userCancels,
        boolean userReschedules,
        @Nullable Location location,
        @Nullable Distribution distribution,
        @Nullable Integer lookBackDays,
        @Nullable Boolean reassigns,
        List<MemberView> members,
        @Nullable Boolean oneBlock,
        @Nullable Boolean choosesExpert,
        List<ServiceView> services,
        long version) {

    /**
     * @param accepted whether the member has agreed to be booked
     * @param published whether the member's profile is public; nobody else is booked
     */
    record MemberView(@Nullable String expert, Rank priority, Rank weight, boolean accepted, boolean published) {}

    record ServiceView(
            OfferingId offeringId,
            int bufferBeforeMinutes,
            int bufferAfterMinutes,
            Service.Charge charge,
            List<@Nullable String> staff) {}

    /** @param handles of the team, by person */
    static CalendarView of(BookingCalendar calendar, Map<PersonId, String> handles) {
        CalendarSettings settings = calendar.settings();
        SlotRules slots = settings.slots();
        CalendarKind.RoundRobin team = settings.kind() instanceof CalendarKind.RoundRobin it ? it : null;
        CalendarKind.ServiceMenu menu = settings.kind() instanceof CalendarKind.ServiceMenu it ? it : null;
        return new CalendarView(
                calendar.id(),
                settings.kind().type(),
                settings.slug(),
                settings.name(),
                settings.description(),
                settings.agenda(),
                settings.offering(),
                settings.hours() instanceof HoursSource.Following following ? following.schedule() : null,
                calendar.zone().getId(),
                slots.slotMinutes(),
                slots.intervalMinutes(),
                slots.bufferBeforeMinutes(),
                slots.bufferAfterMinutes(),
                slots.minNoticeMinutes(),
                slots.bookingWindowDays(),
                slots.endDate(),
                slots.maxPerDay(),
                settings.approval(),
                slots.lookBusyPercent(),
                HoursText.textOf(calendar.hours().weekly()),
                HoursText.textOf(calendar.hours().overrides()),
                settings.questions(),
                settings.permissions().userCancels(),
                settings.permissions().userReschedules(),
                settings.location(),
                team == null ? null : team.distribution(),
                team == null ? null : team.lookBackDays(),
                team == null ? null : team.reassigns(),
                members(calendar, handles),
                menu == null ? null : menu.oneBlock(),
                menu == null ? null : menu.choosesExpert(),
                menu == null
                        ? List.of()
                        : menu.services().stream()
                                .map(service -> service(service, handles::get))
                                .toList(),
                calendar.version());
    }

    private static List<MemberView> members(BookingCalendar calendar, Map<PersonId, String> handles) {
        return calendar.settings().kind().members().stream()
                .map(member -> new MemberView(
                        handles.get(member.person()),
                        member.priority(),
                        member.weight(),
                        calendar.stands(member.person(), Membership::accepted),
                        calendar.stands(member.person(), Membership::published)))
                .toList();
    }

    private static ServiceView service(Service service, Function<PersonId, @Nullable String> handles) {
        return new ServiceView(
                service.offering(),
                service.bufferBeforeMinutes(),
                service.bufferAfterMinutes(),
                service.charge(),
                service.staff().stream().map(handles).toList());
    }
}
