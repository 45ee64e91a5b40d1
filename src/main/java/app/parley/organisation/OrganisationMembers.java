package app.parley.organisation;

import app.parley.shared.NotFound;
import app.parley.shared.PersonId;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who belongs to an organisation and as what; managers decide, everybody may leave. */
@Service
@Transactional
public class OrganisationMembers {

    private final OrganisationRows rows;
    private final Organisations organisations;

    OrganisationMembers(OrganisationRows rows, Organisations organisations) {
        this.rows = rows;
        this.organisations = organisations;
    }

    /** Everybody in it, for any of them. @throws NotFound for others */
    @Transactional(readOnly = true)
    public List<OrganisationMember> of(PersonId viewer, OrganisationId id) {
        organisations.seen(viewer, id);
        return rows.members(id);
    }

    /** @throws LastManager when nobody else manages it */
    public OrganisationMember change(PersonId manager, OrganisationId id, PersonId person, OrganisationRole role) {
        organisations.managed(manager, id);
        List<OrganisationMember> members = rows.members(id);
        requireMember(members, person);
        if (role != OrganisationRole.MANAGER) {
            requireAnotherManager(members, person);
        }
        rows.putMember(id, person, role);
        return new OrganisationMember(person, role);
    }

    /**
     * Takes somebody, or oneself, out of the organisation and its teams. With its only member it goes itself.
     *
     * @throws LastManager when others stay and none of them manages it
     */
    public void remove(PersonId actor, OrganisationId id, PersonId person) {
        if (actor.equals(person)) {
            rows.hold(id);
            organisations.seen(actor, id);
        } else {
            organisations.managed(actor, id);
        }
        List<OrganisationMember> members = rows.members(id);
        requireMember(members, person);
        if (members.size() == 1) {
            rows.remove(id);
        } else {
            requireAnotherManager(members, person);
            rows.removeMember(id, person);
        }
    }

    private static void requireMember(List<OrganisationMember> members, PersonId person) {
        if (members.stream().noneMatch(member -> member.person().equals(person))) {
            throw new NotFound();
        }
    }

    private static void requireAnotherManager(List<OrganisationMember> members, PersonId person) {
        if (members.stream()
                .noneMatch(member -> member.role() == OrganisationRole.MANAGER
                        && !member.person().equals(person))) {
            throw new LastManager();
        }
    }
}
