package app.parley.platform.inbox;

import java.util.List;

/**
 * A mail as far as anybody reads it. Whoever wrote it is not in here: a sender is what somebody typed, and proves nothing.
 *
 * @param id the same whenever the same mail is read
 * @param addressees every address it was sent to, as its headers say
 * @param calendars what it brings for calendar programs (RFC 6047)
 */
public record ReceivedMail(String id, List<String> addressees, List<String> calendars) {}
