package app.parley.meeting;

/** Where a meeting stands in its life (src/docs/rules/meetings.md). */
public enum MeetingStatus {
    AWAITING_APPROVAL,
    AGREED,
    EVALUATED,
    REJECTED,
    CANCELLED,
    EXPIRED;

    public boolean canBecome(MeetingStatus next) {
        return switch (this) {
            case AWAITING_APPROVAL -> next == AGREED || next == REJECTED || next == CANCELLED || next == EXPIRED;
            case AGREED -> next == EVALUATED || next == CANCELLED;
            case EVALUATED, REJECTED, CANCELLED, EXPIRED -> false;
        };
    }
}
