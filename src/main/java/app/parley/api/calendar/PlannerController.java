package app.parley.api.calendar;

import app.parley.account.Accounts;
import app.parley.account.SignedIn;
import app.parley.availability.Planner;
import app.parley.meeting.MeetingFacts;
import app.parley.meeting.Meetings;
import app.parley.meeting.Side;
import app.parley.shared.MeetingId;
import app.parley.shared.PersonId;
import app.parley.shared.TimeRange;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Finds times that suit the caller and colleagues, without saying what anybody does at others. */
@RestController
class PlannerController {

    private final Planner planner;
    private final Handles handles;
    private final Accounts accounts;
    private final Meetings meetings;

    PlannerController(Planner planner, Handles handles, Accounts accounts, Meetings meetings) {
        this.meetings = meetings;
        this.planner = planner;
        this.handles = handles;
        this.accounts = accounts;
    }

    /**
     * Who can be booked and who is busy in the two weeks from then on.
     *
     * @param suggestions the first times that suit everybody, at most five
     */
    record PlannerView(List<PersonsTime> people, List<Slot> suggestions) {}

    /** @param open by the hours of any calendar, whatever is taken */
    record PersonsTime(UUID id, String displayName, List<Slot> open, List<Slot> busy) {}

    /**
     * The caller's time and that of colleagues.
     *
     * @param with handles of colleagues, people with whom the caller shares a calendar
     * @param expert the handle of an expert whom the caller wants to ask, instead of colleagues: both sides' time within the
     *     expert's hours, and the caller's alone where the expert looks busy
     * @param meeting one that the caller has or had, whose other side is to come besides: their time within the caller's own
     *     hours
     * @param minutes how long the suggested times are to be, 5 to 720
     */
    @GetMapping("/api/v1/me/planner")
    PlannerView show(
            @AuthenticationPrincipal SignedIn me,
            @RequestParam Instant from,
            @RequestParam int minutes,
            @RequestParam(required = false) @Nullable List<String> with,
            @RequestParam(required = false) @Nullable String expert,
            @RequestParam(required = false) @Nullable UUID meeting) {
        if (expert != null) {
            PersonId asked = handles.person("expert", expert);
            return view(planner.suggestBeside(me.id(), asked, from, Duration.ofMinutes(minutes)));
        }
        List<PersonId> colleagues = with == null
                ? List.of()
                : with.stream().map(handle -> handles.person("with", handle)).toList();
        List<PersonId> people = Stream.concat(Stream.of(me.id()), colleagues.stream())
                .distinct()
                .toList();
        Duration length = Duration.ofMinutes(minutes);
        return view(
                meeting == null
                        ? planner.suggest(me.id(), people, from, length)
                        : planner.suggest(me.id(), otherSide(me, meeting), people, from, length));
    }

    private PersonId otherSide(SignedIn me, UUID meeting) {
        MeetingFacts facts = meetings.get(me.id(), MeetingId.of(meeting));
        return facts.sideOf(me.id()) == Side.USER ? facts.expert() : facts.user();
    }

    private PlannerView view(Planner.Planned planned) {
        Map<PersonId, String> names = accounts.displayNames(planned.people().keySet());
        return new PlannerView(
                planned.people().entrySet().stream()
                        .map(entry -> new PersonsTime(
                                entry.getKey().value(),
                                names.getOrDefault(entry.getKey(), ""),
                                slots(entry.getValue().open()),
                                slots(entry.getValue().busy())))
                        .toList(),
                slots(planned.common()));
    }

    private static List<Slot> slots(List<TimeRange> times) {
        return times.stream().map(time -> new Slot(time.start(), time.end())).toList();
    }
}
