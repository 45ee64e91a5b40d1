package app.parley.web.collaboration;

import app.parley.account.Accounts;
import app.parley.account.SignedIn;
import app.parley.collaboration.Call;
import app.parley.collaboration.Calls;
import app.parley.meeting.Meetings;
import app.parley.shared.MeetingId;
import app.parley.shared.PersonId;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Gathers what the host's page shows, beside the room and inside of it. */
@Component
class CallViews {

    private final Calls calls;
    private final Meetings meetings;
    private final Accounts accounts;

    CallViews(Calls calls, Meetings meetings, Accounts accounts) {
        this.calls = calls;
        this.meetings = meetings;
        this.accounts = accounts;
    }

    CallView of(SignedIn host, MeetingId meeting, String q, Asking asking) {
        Calls.Chooser chooser = calls.chooser(host.id(), meeting);
        return new CallView(
                meeting.toString(),
                meetings.get(host.id(), meeting).topic(),
                calls.isRunning(host.id(), meeting),
                !chooser.colleagues().isEmpty() || chooser.specialists(),
                q,
                new Branches(chooser, q, asking.people()).of(chooser.organisations()),
                chooser.specialists(),
                Calls.SEATS,
                lines(calls.of(host.id(), meeting)));
    }

    private List<CallView.Line> lines(List<Call> found) {
        Map<PersonId, String> names = accounts.displayNames(
                found.stream().flatMap(call -> call.person().stream()).toList());
        return found.stream()
                .map(call -> new CallView.Line(
                        call.id().toString(),
                        call.name().or(() -> call.person().map(names::get)).orElse(""),
                        call.state()))
                .toList();
    }
}
