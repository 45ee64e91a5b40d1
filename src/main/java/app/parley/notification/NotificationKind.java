package app.parley.notification;

import app.parley.account.Role;
import app.parley.shared.MeetingId;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What somebody can be told; each can be switched off by itself. */
public enum NotificationKind {
    REQUESTED("/meetings/%s", "answer"),
    PROPOSED("/meetings/%s", "answer"),
    AGREED("/meetings/%s", "open"),
    REJECTED("/meetings/%s", "open"),
    CANCELLED("/meetings/%s", "open"),
    EXPIRED("/meetings/%s", "open"),
    CHANGED("/meetings/%s", "open"),
    /** To the expert who had the meeting before a colleague took it. */
    REASSIGNED("/meetings", "list"),
    NEW_TIME_PROPOSED("/meetings/%s", "answer"),
    NEW_TIME_ACCEPTED("/meetings/%s", "open"),
    NEW_TIME_DECLINED("/meetings/%s", "open"),
    NEW_TIME_WITHDRAWN("/meetings/%s", "open"),
    NEW_TIME_LAPSED("/meetings/%s", "open"),
    GUEST_ANSWERED("/meetings/%s/guests", "open"),
    DAY_BEFORE("/meetings/%s", "open"),
    STARTS_SOON("/meetings/%s", "open"),
    PLEASE_CONFIRM("/meetings/%s/progress", "confirm"),
    SETTLED("/meetings/%s", "open"),
    /** To a colleague whom the host calls into a running meeting. */
    CALLED("/invitations", "answer"),
    DISPUTE_OPENED("/meetings/%s", "open"),
    DISPUTE_DECIDED("/meetings/%s", "open"),
    /** To administrators. */
    DISPUTE_TO_DECIDE("/admin/disputes/%s", "decide");

    private final String path;
    private final String action;

    NotificationKind(String path, String action) {
        this.path = path;
        this.action = action;
    }

    /** What somebody with these roles can be told, in order. */
    public static List<NotificationKind> of(Set<Role> roles) {
        return Stream.of(values())
                .filter(kind -> kind != DISPUTE_TO_DECIDE || roles.contains(Role.ADMIN))
                .toList();
    }

    /** Where the reader goes from here, below the application's address. */
    public String path(MeetingId meeting) {
        return path.formatted(meeting);
    }

    /** Whether the reader's calendar has to follow. */
    boolean movesCalendars() {
        return this == AGREED || this == NEW_TIME_ACCEPTED || this == CHANGED || this == CANCELLED;
    }

    /** The ways in which somebody can be told; what cannot wait until somebody looks comes as a text message too. */
    public List<Channel> channels() {
        return this == DAY_BEFORE || this == STARTS_SOON
                ? List.of(Channel.APP, Channel.MAIL, Channel.SMS)
                : List.of(Channel.APP, Channel.MAIL);
    }

    /** Whether the reader prepares for a meeting now, and so is told which files there are. */
    boolean namesFiles() {
        return switch (this) {
            case REQUESTED, PROPOSED, AGREED, CHANGED, NEW_TIME_PROPOSED, NEW_TIME_ACCEPTED, DAY_BEFORE, STARTS_SOON ->
                true;
            default -> false;
        };
    }

    /** What the reader goes there for. */
    String action() {
        return action;
    }
}
