package app.parley.notification;

/** That somebody does not want to be told of something in some way. */
public record Refusal(NotificationKind kind, Channel channel) {}
