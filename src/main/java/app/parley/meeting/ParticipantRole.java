package app.parley.meeting;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What somebody is in a meeting; two roles are its sides, the others come and go with them. */
public enum ParticipantRole {
    USER(Side.USER, TimelineEventType.USER_ATTENDED, Audience.BOTH),
    EXPERT(Side.EXPERT, TimelineEventType.EXPERT_ATTENDED, Audience.BOTH),
    /** Invited by either side by e-mail; has no account. */
    GUEST(null, TimelineEventType.GUEST_ATTENDED, Audience.BOTH),
    /** A colleague of the expert. */
    COLLABORATOR(null, TimelineEventType.COLLABORATOR_JOINED, Audience.EXPERT_SIDE),
    /** Called by the expert's side from outside; has no account. */
    SPECIALIST(null, TimelineEventType.COLLABORATOR_JOINED, Audience.EXPERT_SIDE);

    private final @Nullable Side side;
    private final TimelineEventType attended;
    private final Audience audience;

    ParticipantRole(@Nullable Side side, TimelineEventType attended, Audience audience) {
        this.side = side;
        this.attended = attended;
        this.audience = audience;
    }

    /** The side that this role is; empty for everybody who was called in addition. */
    public Optional<Side> side() {
        return Optional.ofNullable(side);
    }

    /** Whether who has it has an account; the others go by the name they were invited under. */
    public boolean hasAccount() {
        return this != GUEST && this != SPECIALIST;
    }

    TimelineEventType attended() {
        return attended;
    }

    /** Who may read that somebody of this role came. */
    Audience audience() {
        return audience;
    }
}
