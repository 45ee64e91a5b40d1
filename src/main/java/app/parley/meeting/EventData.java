package app.parley.meeting;

import app.parley.expert.Location;
import app.parley.shared.Credits;
import app.parley.shared.PersonId;
import app.parley.shared.TimeRange;
import java.util.LinkedHashMap;
import java.util.Map;

/** What events carry, in JSON values. */
final class EventData {

    private EventData() {}

    static Map<String, Object> offer(TimeRange time, Credits price) {
        Map<String, Object> data = time(time);
        data.put("price", price.amount());
        return data;
    }

    static Map<String, Object> time(TimeRange time) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("startsAt", time.start().toString());
        data.put("endsAt", time.end().toString());
        return data;
    }

    static Map<String, Object> rejection(RejectionReason reason, String note) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("reason", reason.name());
        if (!note.isEmpty()) {
            data.put("note", note);
        }
        return data;
    }

    static Map<String, Object> reason(String reason) {
        return reason.isEmpty() ? Map.of() : Map.of("reason", reason);
    }

    static Map<String, Object> amount(Credits amount) {
        return Map.of("amount", amount.amount());
    }

    static Map<String, Object> cancellationFee(CancellationRule cost) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("amount", cost.toExpert().amount());
        data.put("deducted", cost.deducted().amount());
        data.put("platformFee", cost.platformFee().amount());
        return data;
    }

    static Map<String, Object> room(MeetingFacts meeting) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("opensAt", meeting.linkOpensAt().toString());
        data.put("closesAt", meeting.linkClosesAt().toString());
        return data;
    }

    static Map<String, Object> reassignment(PersonId before, PersonId taker) {
        return Map.of("expert", taker.toString(), "before", before.toString());
    }

    static Map<String, Object> location(Location location) {
        return Map.of("kind", location.kind().name(), "detail", location.detail());
    }
}
