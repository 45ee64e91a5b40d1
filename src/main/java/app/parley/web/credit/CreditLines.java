package app.parley.web.credit;

import app.parley.credit.Reference;
import app.parley.credit.StatementLine;
import app.parley.meeting.MeetingFacts;
import app.parley.meeting.Meetings;
import app.parley.shared.MeetingId;
import app.parley.shared.PersonId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says of the lines of a person's statement which meetings they are about. */
@Component
class CreditLines {
    private final Meetings meetings;

    CreditLines(Meetings meetings) {
        this.meetings = meetings;
    }

    List<CreditLine> of(PersonId person, Collection<StatementLine> lines) {
        Map<MeetingId, MeetingFacts> about = meetings.get(lines.stream()
                .map(CreditLines::meeting)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        return lines.stream()
                .map(line -> CreditLine.of(line).about(topic(person, line, about)))
                .toList();
    }

    /** The topic of a meeting that is still the person's own. */
    private static @Nullable String topic(PersonId person, StatementLine line, Map<MeetingId, MeetingFacts> about) {
        MeetingId id = meeting(line);
        MeetingFacts meeting = id == null ? null : about.get(id);
        return meeting == null || meeting.sideOf(person) == null ? null : meeting.topic();
    }

    private static @Nullable MeetingId meeting(StatementLine line) {
        Reference about = line.reference();
        return about != null && about.kind().equals("meeting") ? MeetingId.of(about.id()) : null;
    }
}
