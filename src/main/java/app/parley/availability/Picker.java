package app.parley.availability;

import app.parley.availability.Pick.Standing;
import app.parley.calendar.BookingCalendar;
import app.parley.calendar.CalendarKind;
import app.parley.calendar.Distribution;
import app.parley.calendar.Member;
import app.parley.shared.MeetingId;
import app.parley.shared.PersonId;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Gives a team's booking to one of those who are free (round robin). Runs in the booking's transaction, under the locks of
 * all who may be picked, so that bookings at the same time see each other's picks.
 */
@Component
class Picker {

    private static final Comparator<Standing> BY_PRIORITY = Comparator.comparing(Standing::priority);

    private static final Comparator<Standing> BY_SHARE = (one, other) -> Long.compare(
            one.bookings() * other.weight().halves(),
            other.bookings() * one.weight().halves());

    private static final Comparator<Standing> BY_REST =
            Comparator.comparing(Standing::lastBookedAt, Comparator.nullsFirst(Comparator.naturalOrder()));

    private final Assignments assignments;

    Picker(Assignments assignments) {
        this.assignments = assignments;
    }

    /**
     * @param free at least one
     * @param moving left out of the count; null for a new booking
     */
    Pick pick(BookingCalendar calendar, List<PersonId> free, @Nullable MeetingId moving, Instant now) {
        if (free.size() == 1) {
            return new Pick(free.getFirst(), PickRule.ONLY_ONE_FREE, List.of());
        }
        Distribution distribution = distribution(calendar.settings().kind());
        Comparator<Standing> first = distribution == Distribution.EQUAL ? BY_SHARE : BY_PRIORITY;
        List<Standing> ranked = standings(calendar, free, moving, now).stream()
                .sorted(first.thenComparing(BY_REST).thenComparing(Standing::person))
                .toList();
        return new Pick(ranked.getFirst().person(), rule(distribution, first, ranked.get(0), ranked.get(1)), ranked);
    }

    private List<Standing> standings(
            BookingCalendar calendar, List<PersonId> free, @Nullable MeetingId moving, Instant now) {
        Instant since = now.minus(lookBack(calendar.settings().kind()));
        Map<PersonId, Assignments.Load> loads = assignments.loads(calendar.id(), free, since, moving);
        Map<PersonId, Member> members = calendar.settings().kind().members().stream()
                .collect(Collectors.toMap(Member::person, member -> member));
        return free.stream()
                .map(person -> standing(
                        members.getOrDefault(person, Member.of(person)),
                        loads.getOrDefault(person, Assignments.Load.NONE)))
                .toList();
    }

    private static Standing standing(Member member, Assignments.Load load) {
        return new Standing(member.person(), member.priority(), member.weight(), load.bookings(), load.lastBookedAt());
    }

    private static PickRule rule(
            Distribution distribution, Comparator<Standing> first, Standing picked, Standing next) {
        if (first.compare(picked, next) != 0) {
            return distribution == Distribution.EQUAL ? PickRule.FEWEST_BOOKINGS : PickRule.HIGHEST_PRIORITY;
        }
        return BY_REST.compare(picked, next) != 0 ? PickRule.LONGEST_WITHOUT : PickRule.FIRST_OF_EQUALS;
    }

    private static Distribution distribution(CalendarKind kind) {
        return kind instanceof CalendarKind.RoundRobin team ? team.distribution() : Distribution.AVAILABILITY;
    }

    private static Duration lookBack(CalendarKind kind) {
        return Duration.ofDays(
                kind instanceof CalendarKind.RoundRobin team
                        ? team.lookBackDays()
                        : CalendarKind.RoundRobin.USUAL_LOOK_BACK_DAYS);
    }
}
