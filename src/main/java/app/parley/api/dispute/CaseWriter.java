package app.parley.api.dispute;

import app.parley.dispute.Decision;
import app.parley.dispute.Evidence;
import app.parley.meeting.MeetingFacts;
import app.parley.meeting.Side;
import app.parley.meeting.TimelineEvent;
import app.parley.overview.Explanations;
import app.parley.settlement.GivenAnswer;
import app.parley.shared.PersonId;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Writes evidence as JSON has it. */
@Component
class CaseWriter {

    private final Explanations explanations;

    CaseWriter(Explanations explanations) {
        this.explanations = explanations;
    }

    CaseJson write(Evidence evidence) {
        MeetingFacts meeting = evidence.meeting();
        return new CaseJson(
                meeting.id().value(),
                evidence.dispute().openedAt(),
                evidence.dispute().cause(),
                explanations.of(evidence.dispute().cause(), LocaleContextHolder.getLocale()),
                meeting.topic(),
                meeting.time().start(),
                meeting.time().end(),
                meeting.price().amount(),
                person(evidence, Side.USER),
                person(evidence, Side.EXPERT),
                new CaseJson.Answers(
                        answer(evidence.answers().user()),
                        answer(evidence.answers().expert())),
                evidence.attendance().stream().map(CaseWriter::attendance).toList(),
                evidence.timeline().stream()
                        .map(event -> event(event, evidence.names()))
                        .toList(),
                decision(evidence.dispute().decision()));
    }

    private static CaseJson.Person person(Evidence evidence, Side side) {
        PersonId person = evidence.meeting().person(side);
        return new CaseJson.Person(person.value(), evidence.names().getOrDefault(person, ""));
    }

    private static CaseJson.@Nullable GivenAnswer answer(@Nullable GivenAnswer given) {
        return given == null ? null : new CaseJson.GivenAnswer(given.answer(), given.comment(), given.at());
    }

    private static CaseJson.Attendance attendance(Evidence.Attendance one) {
        return new CaseJson.Attendance(
                one.role(),
                one.displayName(),
                one.firstVisit(),
                one.lastVisit(),
                one.minutes(),
                one.stays().stream()
                        .map(stay -> new CaseJson.Stay(stay.cameAt(), stay.leftAt(), stay.ending()))
                        .toList());
    }

    private static CaseJson.Event event(TimelineEvent event, Map<PersonId, String> names) {
        PersonId actor = event.actor();
        return new CaseJson.Event(
                event.at(),
                event.type(),
                actor == null ? null : new CaseJson.Actor(actor.value(), names.get(actor)),
                event.data());
    }

    private static CaseJson.@Nullable Decision decision(@Nullable Decision decision) {
        return decision == null
                ? null
                : new CaseJson.Decision(
                        decision.outcome(),
                        decision.expertPercent(),
                        decision.reason(),
                        decision.by().value(),
                        decision.at());
    }
}
