package app.parley.web.meeting;

import app.parley.dispute.Dispute;
import app.parley.overview.Explanations;
import app.parley.overview.MeetingOverview;
import app.parley.settlement.Settlement;
import app.parley.web.frame.Times;
import app.parley.web.frame.Viewer;
import app.parley.web.frame.Words;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells how a meeting was settled, by which rule and on which facts, or who will say. */
@Component
class SettledViews {
    private final Explanations explanations;
    private final Words words;
    private final Times times;
    private final Viewer viewer;

    SettledViews(Explanations explanations, Words words, Times times, Viewer viewer) {
        this.explanations = explanations;
        this.words = words;
        this.times = times;
        this.viewer = viewer;
    }

    MeetingView.@Nullable Settled settled(MeetingOverview meeting) {
        Settlement settlement = meeting.settlement();
        return settlement == null
                ? null
                : new MeetingView.Settled(
                        settlement.rule().name(),
                        settlement.outcome().name(),
                        explanations.of(settlement, viewer.locale()),
                        facts(meeting, settlement.facts()),
                        settlement.userReturned().amount(),
                        settlement.expertPaid().amount(),
                        settlement.platformFee().amount(),
                        settlement.platformPaid().amount(),
                        settlement.at());
    }

    MeetingView.@Nullable Disputed disputed(@Nullable Dispute dispute) {
        if (dispute == null) {
            return null;
        }
        var decision = dispute.decision();
        return new MeetingView.Disputed(
                dispute.openedAt(),
                explanations.of(dispute.cause(), viewer.locale()),
                decision == null
                        ? null
                        : new MeetingView.Decided(
                                decision.outcome().name(), decision.expertPercent(), decision.reason(), decision.at()));
    }

    private List<MeetingView.Fact> facts(MeetingOverview meeting, Map<String, Object> facts) {
        List<MeetingView.Fact> told = new ArrayList<>();
        told.add(said(meeting.userName(), "user", facts));
        told.add(said(meeting.expertName(), "expert", facts));
        moment("endedAt", facts, told);
        moment("limitAt", facts, told);
        if (facts.get("platformFeePercent") instanceof Number fee) {
            told.add(new MeetingView.Fact(
                    words.of("settlement.fact.fee"), words.of("settlement.fact.percent", fee.intValue())));
        }
        return told;
    }

    private MeetingView.Fact said(String name, String side, Map<String, Object> facts) {
        Object answer = facts.get(side + "Answer");
        String said = answer == null ? words.of("settlement.fact.silent") : words.of("answer." + answer);
        return new MeetingView.Fact(
                name,
                facts.get(side + "AnsweredAt") instanceof String at
                        ? said + " (" + times.moment(Instant.parse(at)) + ")"
                        : said);
    }

    private void moment(String name, Map<String, Object> facts, List<MeetingView.Fact> told) {
        if (facts.get(name) instanceof String at) {
            told.add(new MeetingView.Fact(words.of("settlement.fact." + name), times.moment(Instant.parse(at))));
        }
    }
}
