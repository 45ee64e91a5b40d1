package app.parley.meeting;

import app.parley.shared.Credits;
import app.parley.shared.OfferingId;
import app.parley.shared.PersonId;
import java.time.Instant;

/**
 * What an expert proposes to a user they have met before.
 *
 * @param minutes 5 to 720
 * @param price 0 to 1,000,000 credits
 * @param topic 1 to 200 characters
 */
public record Proposal(
        PersonId user, OfferingId offering, Instant startsAt, int minutes, Credits price, String topic) {}
