package app.parley.collaboration;

import app.parley.platform.Ids;
import app.parley.shared.MeetingId;
import app.parley.shared.PersonId;
import java.util.Optional;
import org.springframework.context.ApplicationContext;

/** Calls for tests that are not about how they come to be. */
public final class CollaborationFixture {

    private final CallRows rows;

    public CollaborationFixture(ApplicationContext context) {
        rows = context.getBean(CallRows.class);
    }

    public String open(MeetingId meeting, PersonId person) {
        CallId id = CallId.of(Ids.next());
        rows.add(new Call(
                id,
                Ids.next(),
                meeting,
                Optional.of(person),
                Optional.empty(),
                false,
                "",
                CallState.OPEN,
                Optional.empty()));
        return id.toString();
    }
}
