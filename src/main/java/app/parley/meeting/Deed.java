package app.parley.meeting;

/** What either side can do; the timeline says which side it was. */
enum Deed {
    APPROVED(TimelineEventType.APPROVED_BY_USER, TimelineEventType.APPROVED_BY_EXPERT),
    REJECTED(TimelineEventType.REJECTED_BY_USER, TimelineEventType.REJECTED_BY_EXPERT),
    CANCELLED(TimelineEventType.CANCELLED_BY_USER, TimelineEventType.CANCELLED_BY_EXPERT),
    NEW_TIME_PROPOSED(TimelineEventType.NEW_TIME_PROPOSED_BY_USER, TimelineEventType.NEW_TIME_PROPOSED_BY_EXPERT),
    NEW_TIME_ACCEPTED(TimelineEventType.NEW_TIME_ACCEPTED_BY_USER, TimelineEventType.NEW_TIME_ACCEPTED_BY_EXPERT),
    NEW_TIME_DECLINED(TimelineEventType.NEW_TIME_DECLINED_BY_USER, TimelineEventType.NEW_TIME_DECLINED_BY_EXPERT),
    NEW_TIME_WITHDRAWN(TimelineEventType.NEW_TIME_WITHDRAWN_BY_USER, TimelineEventType.NEW_TIME_WITHDRAWN_BY_EXPERT),
    PROGRESS_RECORDED(TimelineEventType.PROGRESS_RECORDED_BY_USER, TimelineEventType.PROGRESS_RECORDED_BY_EXPERT);

    private final TimelineEventType user;
    private final TimelineEventType expert;

    Deed(TimelineEventType user, TimelineEventType expert) {
        this.user = user;
        this.expert = expert;
    }

    TimelineEventType by(Side side) {
        return switch (side) {
            case USER -> user;
            case EXPERT -> expert;
        };
    }
}
