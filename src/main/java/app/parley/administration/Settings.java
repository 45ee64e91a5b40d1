package app.parley.administration;

import app.parley.meeting.Terms;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * By which settings this installation runs, without anything secret.
 *
 * @param terms of meetings agreed from now on
 * @param mailServer host and port; null when mails are kept for administrators
 * @param outgoingPorts at which calendars of other servers may be read
 * @param embedOrigins sites that may show booking pages inside of their own
 */
public record Settings(
        String version,
        String baseUrl,
        Terms terms,
        @Nullable String mailServer,
        String mailSender,
        List<Integer> outgoingPorts,
        List<String> embedOrigins,
        boolean demo) {}
