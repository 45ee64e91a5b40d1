package app.parley.web.organisation;

import app.parley.account.Account;
import app.parley.account.Accounts;
import app.parley.account.SignedIn;
import app.parley.organisation.Belonging;
import app.parley.organisation.OrganisationId;
import app.parley.organisation.OrganisationInvitations;
import app.parley.organisation.OrganisationMember;
import app.parley.organisation.OrganisationMembers;
import app.parley.organisation.OrganisationRole;
import app.parley.organisation.OrganisationTeams;
import app.parley.organisation.Organisations;
import app.parley.organisation.Team;
import app.parley.organisation.TeamLine;
import app.parley.shared.PersonId;
import app.parley.web.frame.Errors;
import app.parley.web.frame.Forms;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Puts an organisation together as its page shows it. */
@Component
class OrganisationViews {
    private final Organisations organisations;
    private final OrganisationMembers members;
    private final OrganisationInvitations invitations;
    private final OrganisationTeams teams;
    private final Accounts accounts;

    OrganisationViews(
            Organisations organisations,
            OrganisationMembers members,
            OrganisationInvitations invitations,
            OrganisationTeams teams,
            Accounts accounts) {
        this.organisations = organisations;
        this.members = members;
        this.invitations = invitations;
        this.teams = teams;
        this.accounts = accounts;
    }

    /** @param me whether it is the viewer */
    record MemberLine(String id, String name, OrganisationRole role, boolean me) {}

    /** @param above one for each team above, to indent by */
    record TeamRow(
            String id, String name, List<Integer> above, int depth, List<String> members, boolean collaborators) {}

    /** @param typed null to show what is saved */
    String page(
            SignedIn me,
            String slug,
            @Nullable OrganisationForm typed,
            @Nullable String email,
            @Nullable Errors errors,
            Model model) {
        Belonging belonging = organisations.at(me.id(), slug);
        OrganisationForm form = typed == null ? OrganisationForm.of(belonging.organisation()) : typed;
        OrganisationId id = belonging.organisation().id();
        List<MemberLine> people = people(me, id);
        model.addAttribute("organisation", belonging.organisation());
        model.addAttribute("manages", belonging.manages());
        model.addAttribute("members", people);
        model.addAttribute("teams", rows(me, id, people));
        model.addAttribute("roles", OrganisationRole.values());
        model.addAttribute("invitations", belonging.manages() ? invitations.of(me.id(), id) : List.of());
        model.addAttribute("form", form);
        model.addAttribute(
                "version",
                Forms.versionToSend(form.version(), belonging.organisation().version(), errors));
        model.addAttribute("email", email);
        model.addAttribute("errors", errors);
        return "organisation/show";
    }

    List<MemberLine> people(SignedIn me, OrganisationId id) {
        List<OrganisationMember> found = members.of(me.id(), id);
        Map<PersonId, Account> known =
                accounts.get(found.stream().map(OrganisationMember::person).toList());
        return found.stream()
                .map(member -> new MemberLine(
                        member.person().toString(),
                        known.containsKey(member.person())
                                ? known.get(member.person()).displayName()
                                : "",
                        member.role(),
                        member.person().equals(me.id())))
                .sorted(Comparator.comparing(MemberLine::name, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    List<TeamRow> rows(SignedIn me, OrganisationId id, List<MemberLine> people) {
        return teams.tree(me.id(), id).stream().map(line -> row(line, people)).toList();
    }

    private static TeamRow row(TeamLine line, List<MemberLine> people) {
        Team team = line.team();
        List<String> in = team.members().stream().map(PersonId::toString).toList();
        return new TeamRow(
                team.id().toString(),
                team.settings().name(),
                IntStream.range(0, line.depth()).boxed().toList(),
                line.depth(),
                people.stream()
                        .filter(person -> in.contains(person.id()))
                        .map(MemberLine::name)
                        .toList(),
                team.settings().calling().collaborators());
    }
}
