package app.parley.meeting;

import app.parley.shared.Percentage;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** The terms under which meetings are agreed from now on; the defaults are those of src/docs/rules. */
@ConfigurationProperties("parley.terms")
record TermsSettings(
        @DefaultValue("20") int platformFeePercent,
        @DefaultValue("50") int lateCancellationPercent,
        @DefaultValue("50") int compensationPercent,
        @DefaultValue("48h") Duration lateCancellationLimit,
        @DefaultValue("168h") Duration evaluationLimit,
        @DefaultValue("15m") Duration linkOpensBefore,
        @DefaultValue("60m") Duration linkClosesAfter,
        @DefaultValue("PAY") Terms.SilentUser silentUserAfterExpertSmooth) {

    Terms terms() {
        return new Terms(
                Percentage.of(platformFeePercent),
                Percentage.of(lateCancellationPercent),
                Percentage.of(compensationPercent),
                lateCancellationLimit,
                evaluationLimit,
                linkOpensBefore,
                linkClosesAfter,
                silentUserAfterExpertSmooth);
    }
}
