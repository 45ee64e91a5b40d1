package app.parley.api.organisation;

import app.parley.account.SignedIn;
import app.parley.api.EntityTags;
import app.parley.api.Repeatable;
import app.parley.organisation.OrganisationId;
import app.parley.organisation.OrganisationTeams;
import app.parley.organisation.Team;
import app.parley.organisation.TeamId;
import app.parley.shared.PersonId;
import app.parley.shared.Slice;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The teams of an organisation. */
@RestController
@RequestMapping("/api/v1/organisations/{id}/teams")
class TeamController {

    private final OrganisationTeams teams;

    TeamController(OrganisationTeams teams) {
        this.teams = teams;
    }

    /** The tree from top to bottom on one page: an organisation has 200 teams at most. */
    @GetMapping
    Slice<TeamView> list(@AuthenticationPrincipal SignedIn me, @PathVariable UUID id) {
        return new Slice<>(
                teams.tree(me.id(), OrganisationId.of(id)).stream()
                        .map(line -> TeamView.of(line.team()))
                        .toList(),
                null);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Repeatable
    ResponseEntity<TeamView> create(
            @AuthenticationPrincipal SignedIn me, @PathVariable UUID id, @RequestBody TeamRequest body) {
        Team team = teams.create(me.id(), OrganisationId.of(id), body.settings());
        return EntityTags.created(TeamView.of(team), team.version());
    }

    @GetMapping("/{teamId}")
    ResponseEntity<TeamView> show(
            @AuthenticationPrincipal SignedIn me, @PathVariable UUID id, @PathVariable UUID teamId) {
        return answer(teams.seen(me.id(), OrganisationId.of(id), TeamId.of(teamId)));
    }

    /** Renames, moves and sets. */
    @PutMapping("/{teamId}")
    ResponseEntity<TeamView> change(
            @AuthenticationPrincipal SignedIn me,
            @PathVariable UUID id,
            @PathVariable UUID teamId,
            @RequestBody TeamRequest body,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        return answer(teams.change(
                me.id(), OrganisationId.of(id), TeamId.of(teamId), body.settings(), EntityTags.expected(ifMatch)));
    }

    /** The teams that are part of it move up to its place. */
    @DeleteMapping("/{teamId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@AuthenticationPrincipal SignedIn me, @PathVariable UUID id, @PathVariable UUID teamId) {
        teams.remove(me.id(), OrganisationId.of(id), TeamId.of(teamId));
    }

    /** Puts a member of the organisation into the team. */
    @PutMapping("/{teamId}/members/{personId}")
    ResponseEntity<TeamView> addMember(
            @AuthenticationPrincipal SignedIn me,
            @PathVariable UUID id,
            @PathVariable UUID teamId,
            @PathVariable UUID personId) {
        return answer(teams.addMember(me.id(), OrganisationId.of(id), TeamId.of(teamId), PersonId.of(personId)));
    }

    @DeleteMapping("/{teamId}/members/{personId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void removeMember(
            @AuthenticationPrincipal SignedIn me,
            @PathVariable UUID id,
            @PathVariable UUID teamId,
            @PathVariable UUID personId) {
        teams.removeMember(me.id(), OrganisationId.of(id), TeamId.of(teamId), PersonId.of(personId));
    }

    private static ResponseEntity<TeamView> answer(Team team) {
        return EntityTags.ok(TeamView.of(team), team.version());
    }
}
