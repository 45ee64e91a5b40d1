package app.parley.demo;

import app.parley.organisation.CallingTerms;
import app.parley.organisation.OrganisationId;
import app.parley.organisation.OrganisationInvitations;
import app.parley.organisation.OrganisationRole;
import app.parley.organisation.OrganisationTeams;
import app.parley.organisation.Organisations;
import app.parley.organisation.Team;
import app.parley.organisation.TeamId;
import app.parley.organisation.TeamSettings;
import app.parley.shared.PersonId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The organisation in which the demo's experts call each other into meetings. */
@Component
@Profile("demo")
class DemoCompany {

    private static final CallingTerms OPENLY = new CallingTerms(true, false, false, true);

    private final Cast cast;
    private final Organisations organisations;
    private final OrganisationInvitations invitations;
    private final OrganisationTeams teams;

    DemoCompany(Cast cast, Organisations organisations, OrganisationInvitations invitations, OrganisationTeams teams) {
        this.cast = cast;
        this.organisations = organisations;
        this.invitations = invitations;
        this.teams = teams;
    }

    void gather() {
        PersonId eva = cast.known("expert@parley.test");
        if (!organisations.of(eva).isEmpty()) {
            return;
        }
        OrganisationId company = organisations
                .found(eva, "Calm Advice", "calm-advice")
                .organisation()
                .id();
        PersonId emil = joined(eva, company, "expert2@parley.test");
        PersonId maria = joined(eva, company, "maria@parley.test");
        PersonId ben = joined(eva, company, "ben@parley.test");
        TeamId consulting = team(eva, company, "Consulting", null, OPENLY, List.of(eva, emil));
        TeamId money = team(eva, company, "Money matters", consulting, CallingTerms.OFF, List.of(maria, ben));
        team(eva, company, "Company valuation", money, CallingTerms.OFF, List.of(maria));
    }

    private PersonId joined(PersonId manager, OrganisationId company, String email) {
        PersonId person = cast.known(email);
        invitations.accept(
                person,
                invitations
                        .invite(manager, company, email, OrganisationRole.EXPERT)
                        .id());
        return person;
    }

    private TeamId team(
            PersonId manager,
            OrganisationId company,
            String name,
            @Nullable TeamId above,
            CallingTerms terms,
            List<PersonId> members) {
        Team team = teams.create(manager, company, new TeamSettings(name, above, terms));
        members.forEach(member -> teams.addMember(manager, company, team.id(), member));
        return team.id();
    }
}
