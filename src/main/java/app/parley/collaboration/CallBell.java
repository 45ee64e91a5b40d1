package app.parley.collaboration;

import app.parley.meeting.MeetingFacts;
import app.parley.platform.news.PersonBell;
import app.parley.shared.PersonId;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Rings for the host and for everybody called, whenever something becomes of a call. */
@Component
class CallBell {

    private final CallRows rows;
    private final PersonBell bell;

    CallBell(CallRows rows, PersonBell bell) {
        this.rows = rows;
        this.bell = bell;
    }

    void ring(MeetingFacts meeting) {
        Stream<PersonId> called = rows.of(meeting.id()).stream().flatMap(call -> call.person().stream());
        List<PersonId> concerned =
                Stream.concat(Stream.of(meeting.expert()), called).distinct().toList();
        bell.ring(concerned);
    }
}
