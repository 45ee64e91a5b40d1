package app.parley.organisation;

import app.parley.account.Account;
import app.parley.account.Accounts;
import app.parley.platform.Ids;
import app.parley.platform.Throttle;
import app.parley.platform.mail.AddressMails;
import app.parley.shared.NotAllowed;
import app.parley.shared.NotFound;
import app.parley.shared.PersonId;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asks people by their address whether they join. Nothing tells the manager whether the address has an account: only
 * who answers does, by becoming a member.
 */
@Service
@Transactional
public class OrganisationInvitations {

    private static final int MOST_OPEN = 100;
    private static final int MOST_MEMBERS = 500;
    private static final int MOST_A_DAY = 200;
    private static final Duration DAY = Duration.ofDays(1);

    private final OrganisationInvitationRows rows;
    private final OrganisationRows organisationRows;
    private final Organisations organisations;
    private final AddressMails mails;
    private final Accounts accounts;
    private final Throttle throttle;

    OrganisationInvitations(
            OrganisationInvitationRows rows,
            OrganisationRows organisationRows,
            Organisations organisations,
            AddressMails mails,
            Accounts accounts,
            Throttle throttle) {
        this.rows = rows;
        this.organisationRows = organisationRows;
        this.organisations = organisations;
        this.mails = mails;
        this.accounts = accounts;
        this.throttle = throttle;
    }

    /**
     * Asks the owner of the address; asking again changes the role and sends another mail.
     *
     * @throws AlreadyMember when a member has the address
     * @throws TooManyInvitations when 100 are open
     * @throws app.parley.platform.TooManyAttempts after 200 in a day
     */
    public OrganisationInvitation invite(PersonId manager, OrganisationId id, String email, OrganisationRole role) {
        organisations.managed(manager, id);
        String address = Accounts.address("email", email);
        List<PersonId> members = organisationRows.members(id).stream()
                .map(OrganisationMember::person)
                .toList();
        if (accounts.get(members).values().stream()
                .anyMatch(member -> member.email().equals(address))) {
            throw new AlreadyMember();
        }
        if (rows.of(id).size() >= MOST_OPEN) {
            throw new TooManyInvitations();
        }
        String bucket = "organisation-invitations:" + manager;
        throttle.check(bucket, MOST_A_DAY, DAY);
        throttle.count(bucket, DAY);
        InvitationId invitation = rows.put(InvitationId.of(Ids.next()), id, address, role);
        Account speaker = accounts.byAddress(address).orElseGet(() -> accounts.get(manager));
        mails.promise("organisation-invitation", address, speaker.locale(), "/organisation");
        return rows.find(invitation).orElseThrow(NotFound::new);
    }

    /** What is open, for managers. @throws NotAllowed for other members */
    @Transactional(readOnly = true)
    public List<OrganisationInvitation> of(PersonId manager, OrganisationId id) {
        if (!organisations.seen(manager, id).manages()) {
            throw new NotAllowed();
        }
        return rows.of(id);
    }

    /** What waits for the person's answer. */
    @Transactional(readOnly = true)
    public List<OrganisationInvitation> to(PersonId person) {
        return rows.to(accounts.get(person).email());
    }

    public void withdraw(PersonId manager, OrganisationId id, InvitationId invitation) {
        organisations.managed(manager, id);
        OrganisationInvitation found =
                rows.find(invitation).filter(it -> it.organisation().equals(id)).orElseThrow(NotFound::new);
        rows.remove(found.id());
    }

    /** @throws TooManyOrganisations when the person belongs to 10 */
    public Belonging accept(PersonId person, InvitationId id) {
        OrganisationId organisation = own(person, id).organisation();
        organisationRows.hold(organisation);
        OrganisationInvitation invitation = own(person, id);
        if (organisationRows.of(person).size() >= Organisations.MOST) {
            throw new TooManyOrganisations();
        }
        if (organisationRows.members(organisation).size() >= MOST_MEMBERS) {
            throw new TooManyMembers();
        }
        rows.remove(id);
        organisationRows.putMember(organisation, person, invitation.role());
        return organisations.seen(person, organisation);
    }

    public void decline(PersonId person, InvitationId id) {
        own(person, id);
        rows.remove(id);
    }

    private OrganisationInvitation own(PersonId person, InvitationId id) {
        Account account = accounts.get(person);
        return rows.find(id)
                .filter(invitation -> invitation.email().equals(account.email()))
                .orElseThrow(NotFound::new);
    }
}
