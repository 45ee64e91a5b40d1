package app.parley.api.organisation;

import app.parley.account.Accounts;
import app.parley.account.SignedIn;
import app.parley.api.RequiredField;
import app.parley.organisation.OrganisationId;
import app.parley.organisation.OrganisationMember;
import app.parley.organisation.OrganisationMembers;
import app.parley.organisation.OrganisationRole;
import app.parley.shared.PersonId;
import app.parley.shared.Slice;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Who belongs to an organisation. */
@RestController
@RequestMapping("/api/v1/organisations/{id}/members")
class MemberController {

    private final OrganisationMembers members;
    private final Accounts accounts;

    MemberController(OrganisationMembers members, Accounts accounts) {
        this.members = members;
        this.accounts = accounts;
    }

    record MemberRole(@Nullable OrganisationRole role) {}

    record OrganisationPerson(PersonId id, String displayName, OrganisationRole role) {}

    /** All of them on one page: an organisation has 500 at most. */
    @GetMapping
    Slice<OrganisationPerson> list(@AuthenticationPrincipal SignedIn me, @PathVariable UUID id) {
        List<OrganisationMember> found = members.of(me.id(), OrganisationId.of(id));
        Map<PersonId, String> names = accounts.displayNames(
                found.stream().map(OrganisationMember::person).toList());
        return new Slice<>(
                found.stream()
                        .map(member -> person(member, names.getOrDefault(member.person(), "")))
                        .toList(),
                null);
    }

    @PutMapping("/{personId}")
    OrganisationPerson change(
            @AuthenticationPrincipal SignedIn me,
            @PathVariable UUID id,
            @PathVariable UUID personId,
            @RequestBody MemberRole body) {
        OrganisationMember member = members.change(
                me.id(), OrganisationId.of(id), PersonId.of(personId), RequiredField.of("role", body.role()));
        return person(member, accounts.get(member.person()).displayName());
    }

    /** Removes somebody, or lets the caller leave. */
    @DeleteMapping("/{personId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@AuthenticationPrincipal SignedIn me, @PathVariable UUID id, @PathVariable UUID personId) {
        members.remove(me.id(), OrganisationId.of(id), PersonId.of(personId));
    }

    private static OrganisationPerson person(OrganisationMember member, String name) {
        return new OrganisationPerson(member.person(), name, member.role());
    }
}
