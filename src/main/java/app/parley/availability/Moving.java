package app.parley.availability;

import app.parley.shared.MeetingId;
import app.parley.shared.OfferingId;
import app.parley.shared.PersonId;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A calendar booking about to be moved: it keeps its length, and its own times count as free for it.
 *
 * @param expert who has it now
 */
public record Moving(
        MeetingId meeting, PersonId expert, @Nullable OfferingId offering, Duration length) {}
