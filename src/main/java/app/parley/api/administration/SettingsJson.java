package app.parley.api.administration;

import app.parley.administration.Settings;
import app.parley.meeting.Terms;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * By which settings this installation runs.
 *
 * @param terms of meetings agreed from now on
 * @param mailServer null when mails are kept for administrators
 */
record SettingsJson(
        String version,
        String baseUrl,
        TermsJson terms,
        @Nullable String mailServer,
        String mailSender,
        List<Integer> outgoingPorts,
        List<String> embedOrigins,
        boolean demo) {

    record TermsJson(
            int platformFeePercent,
            int lateCancellationPercent,
            int compensationPercent,
            Duration lateCancellationLimit,
            Duration evaluationLimit,
            Duration linkOpensBefore,
            Duration linkClosesAfter,
            Terms.SilentUser silentUserAfterExpertSmooth) {}

    static SettingsJson of(Settings settings) {
        return new SettingsJson(
                settings.version(),
                settings.baseUrl(),
                terms(settings.terms()),
                settings.mailServer(),
                settings.mailSender(),
                settings.outgoingPorts(),
                settings.embedOrigins(),
                settings.demo());
    }

    private static TermsJson terms(Terms terms) {
        return new TermsJson(
                terms.platformFee().value(),
                terms.lateCancellation().value(),
                terms.compensation().value(),
                terms.lateCancellationLimit(),
                terms.evaluationLimit(),
                terms.linkOpensBefore(),
                terms.linkClosesAfter(),
                terms.silentUserAfterExpertSmooth());
    }
}
