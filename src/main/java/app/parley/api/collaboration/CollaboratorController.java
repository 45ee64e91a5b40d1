package app.parley.api.collaboration;

import app.parley.account.Accounts;
import app.parley.account.SignedIn;
import app.parley.api.Repeatable;
import app.parley.api.RequiredField;
import app.parley.collaboration.Call;
import app.parley.collaboration.CallId;
import app.parley.collaboration.CallState;
import app.parley.collaboration.Calls;
import app.parley.collaboration.Colleague;
import app.parley.collaboration.NewCalls;
import app.parley.collaboration.RoomLook;
import app.parley.collaboration.RoomLooks;
import app.parley.collaboration.Specialists;
import app.parley.organisation.TeamId;
import app.parley.shared.MeetingId;
import app.parley.shared.PersonId;
import app.parley.shared.Slice;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A meeting's room, and whom its expert calls into it. */
@RestController
@RequestMapping("/api/v1/meetings/{id}")
class CollaboratorController {

    private final Calls calls;
    private final Specialists specialists;
    private final RoomLooks rooms;
    private final Accounts accounts;

    CollaboratorController(Calls calls, Specialists specialists, RoomLooks rooms, Accounts accounts) {
        this.calls = calls;
        this.specialists = specialists;
        this.rooms = rooms;
        this.accounts = accounts;
    }

    /**
     * @param people colleagues by id, each of whom may join; not together with a team
     * @param team whose members who are online are asked; the first who says Yes joins
     * @param comment at most 500 characters, for those who are asked alone
     */
    record NewCollaborators(
            @Nullable List<@Nullable UUID> people,
            @Nullable UUID team,
            @Nullable String comment) {}

    record NewSpecialist(
            @Nullable String email,
            @Nullable String name,
            @Nullable String comment) {}

    record Collaborator(CallId id, @Nullable PersonId person, String displayName, CallState state, String comment) {}

    record ColleagueChoice(PersonId id, String displayName, boolean online, int meetings) {}

    /** Who is in the room, and was for how long, as far as the caller may know. */
    @GetMapping("/room")
    RoomLook room(@AuthenticationPrincipal SignedIn me, @PathVariable UUID id) {
        return rooms.look(me.id(), MeetingId.of(id));
    }

    /** Everybody called, for the meeting's expert; all on one page. */
    @GetMapping("/collaborators")
    Slice<Collaborator> list(@AuthenticationPrincipal SignedIn me, @PathVariable UUID id) {
        return slice(calls.of(me.id(), MeetingId.of(id)));
    }

    /** Whom the meeting's expert may call; all on one page. */
    @GetMapping("/colleagues")
    Slice<ColleagueChoice> choose(@AuthenticationPrincipal SignedIn me, @PathVariable UUID id) {
        return new Slice<>(
                calls.chooser(me.id(), MeetingId.of(id)).colleagues().stream()
                        .map(CollaboratorController::choice)
                        .toList(),
                null);
    }

    /** Asks colleagues, or a team; answers with everybody called. */
    @PostMapping("/collaborators")
    @ResponseStatus(HttpStatus.CREATED)
    @Repeatable
    Slice<Collaborator> call(
            @AuthenticationPrincipal SignedIn me, @PathVariable UUID id, @RequestBody NewCollaborators body) {
        List<PersonId> people = new ArrayList<>();
        for (int i = 0; body.people() != null && i < body.people().size(); i++) {
            people.add(PersonId.of(
                    RequiredField.of("people[" + i + "]", body.people().get(i))));
        }
        NewCalls wanted = new NewCalls(
                people,
                body.team() == null ? null : TeamId.of(body.team()),
                body.comment() == null ? "" : body.comment());
        return slice(calls.call(me.id(), MeetingId.of(id), wanted));
    }

    /** Mails somebody without an account a link of their own. */
    @PostMapping("/collaborators/specialists")
    @ResponseStatus(HttpStatus.CREATED)
    @Repeatable
    Collaborator callSpecialist(
            @AuthenticationPrincipal SignedIn me, @PathVariable UUID id, @RequestBody NewSpecialist body) {
        return collaborator(
                specialists.call(
                        me.id(),
                        MeetingId.of(id),
                        RequiredField.of("email", body.email()),
                        RequiredField.of("name", body.name()),
                        body.comment() == null ? "" : body.comment()),
                Map.of());
    }

    /** Withdraws a call, or ends the participation of somebody who has joined. */
    @DeleteMapping("/collaborators/{callId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@AuthenticationPrincipal SignedIn me, @PathVariable UUID id, @PathVariable UUID callId) {
        calls.remove(me.id(), MeetingId.of(id), CallId.of(callId));
    }

    private Slice<Collaborator> slice(List<Call> found) {
        Map<PersonId, String> names = accounts.displayNames(
                found.stream().flatMap(call -> call.person().stream()).toList());
        return new Slice<>(found.stream().map(call -> collaborator(call, names)).toList(), null);
    }

    private static Collaborator collaborator(Call call, Map<PersonId, String> names) {
        return new Collaborator(
                call.id(),
                call.person().orElse(null),
                call.name().or(() -> call.person().map(names::get)).orElse(""),
                call.state(),
                call.comment());
    }

    private static ColleagueChoice choice(Colleague colleague) {
        return new ColleagueChoice(colleague.person(), colleague.name(), colleague.online(), colleague.meetings());
    }
}
