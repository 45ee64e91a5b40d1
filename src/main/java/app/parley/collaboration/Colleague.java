package app.parley.collaboration;

import app.parley.organisation.CallingTerms;
import app.parley.organisation.OrganisationId;
import app.parley.shared.PersonId;

/**
 * Somebody whom the host may call.
 *
 * @param terms on which they take part
 * @param online whether they use Parley at this moment
 * @param meetings how many agreed meetings they take part in now
 */
public record Colleague(
        PersonId person, String name, OrganisationId organisation, CallingTerms terms, boolean online, int meetings) {}
