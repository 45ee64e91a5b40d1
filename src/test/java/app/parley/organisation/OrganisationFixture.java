package app.parley.organisation;

import app.parley.account.Account;
import app.parley.account.AccountFixture;
import app.parley.account.Accounts;
import app.parley.account.Role;
import app.parley.shared.PersonId;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.context.ApplicationContext;

/** Organisations for tests, reached as people reach them. */
public final class OrganisationFixture {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final Organisations organisations;
    private final OrganisationInvitations invitations;
    private final OrganisationTeams teams;
    private final Accounts accounts;

    public OrganisationFixture(ApplicationContext context) {
        organisations = context.getBean(Organisations.class);
        invitations = context.getBean(OrganisationInvitations.class);
        teams = context.getBean(OrganisationTeams.class);
        accounts = context.getBean(Accounts.class);
    }

    /** An organisation, one of its teams, and somebody in it; ids as text. */
    public record Company(OrganisationId organisation, String team, String colleague) {}

    public OrganisationId founded(PersonId manager) {
        return organisations
                .found(manager, "Acme", "acme-" + NUMBER.incrementAndGet())
                .organisation()
                .id();
    }

    /** Asks the account and lets it accept. */
    public void join(OrganisationId organisation, PersonId manager, Account account, OrganisationRole role) {
        invitations.accept(
                account.id(),
                invitations.invite(manager, organisation, account.email(), role).id());
    }

    public Team team(OrganisationId organisation, PersonId manager, CallingTerms terms, PersonId... members) {
        Team team = teams.create(manager, organisation, new TeamSettings("Support", null, terms));
        for (PersonId member : members) {
            teams.addMember(manager, organisation, team.id(), member);
        }
        return teams.seen(manager, organisation, team.id());
    }

    /** The manager's organisation at the address, founded when there is none, with another team and colleague. */
    public Company company(Account manager, String slug) {
        OrganisationId organisation = organisations.of(manager.id()).stream()
                .map(Belonging::organisation)
                .filter(found -> found.slug().equals(slug))
                .findFirst()
                .orElseGet(() -> organisations.found(manager.id(), "Acme", slug).organisation())
                .id();
        Account colleague = AccountFixture.open(accounts, Role.USER);
        join(organisation, manager.id(), colleague, OrganisationRole.EXPERT);
        Team team = team(organisation, manager.id(), CallingTerms.OFF, colleague.id());
        return new Company(organisation, team.id().toString(), colleague.id().toString());
    }

    /** An open invitation that somebody else sent to the account. */
    public String invitationOf(Account account) {
        PersonId founder = AccountFixture.open(accounts, Role.USER).id();
        return invitations
                .invite(founder, founded(founder), account.email(), OrganisationRole.EXPERT)
                .id()
                .toString();
    }

    /** An open invitation to the company. */
    public String invitationBy(Company company, Account manager) {
        String email = "asked" + NUMBER.incrementAndGet() + "@example.test";
        return invitations
                .invite(manager.id(), company.organisation(), email, OrganisationRole.EXPERT)
                .id()
                .toString();
    }
}
