package app.parley.settlement;

import app.parley.meeting.MeetingFacts;
import app.parley.meeting.Terms;
import app.parley.shared.Percentage;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a verdict rests on, by name, as it is kept with the settlement; names are never renamed. */
final class Facts {

    private Facts() {}

    static Map<String, Object> of(Verdict verdict) {
        MeetingFacts meeting = verdict.meeting();
        Terms terms = meeting.terms();
        Map<String, Object> facts = new LinkedHashMap<>();
        put(facts, "user", verdict.answers().answers().user());
        put(facts, "expert", verdict.answers().answers().expert());
        if (verdict.answers().first() != null) {
            facts.put("first", Objects.requireNonNull(verdict.answers().first()).name());
        }
        facts.put("endedAt", meeting.time().end().toString());
        facts.put("limitAt", Verdict.limit(meeting).toString());
        facts.put("price", meeting.price().amount());
        facts.put("platformFeePercent", terms.platformFee().value());
        facts.put("compensationPercent", terms.compensation().value());
        facts.put(
                "silentUserAfterExpertSmooth",
                terms.silentUserAfterExpertSmooth().name());
        if (verdict.word() != null) {
            put(facts, Objects.requireNonNull(verdict.word()));
        }
        return facts;
    }

    private static void put(Map<String, Object> facts, String side, @Nullable GivenAnswer given) {
        if (given != null) {
            facts.put(side + "Answer", given.answer().name());
            facts.put(side + "AnsweredAt", given.at().toString());
        }
    }

    private static void put(Map<String, Object> facts, Verdict.Word word) {
        facts.put("reason", word.reason());
        Percentage share = word.expertShare();
        if (share != null) {
            facts.put("expertPercent", share.value());
        }
    }
}
