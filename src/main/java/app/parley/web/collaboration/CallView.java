package app.parley.web.collaboration;

import app.parley.collaboration.CallState;
import java.util.List;

/**
 * Whom a host has called and may call.
 *
 * @param running whether somebody can be called at this moment
 * @param mayCall whether a team of the host's lets them
 * @param q what was searched for
 * @param branches whom to choose from
 * @param specialists whether people without an account may be called
 * @param seats how many can join
 */
record CallView(
        String id,
        String topic,
        boolean running,
        boolean mayCall,
        String q,
        List<Branch> branches,
        boolean specialists,
        int seats,
        List<Line> lines) {

    CallView {
        branches = List.copyOf(branches);
        lines = List.copyOf(lines);
    }

    /** Somebody who was called. */
    record Line(String id, String name, CallState state) {}

    public List<Line> getJoined() {
        return in(CallState.JOINED);
    }

    public List<Line> getOpen() {
        return in(CallState.OPEN);
    }

    /** Names of those who said No, and were not called again since. */
    public List<String> getDeclined() {
        List<String> others = lines.stream()
                .filter(line -> line.state() == CallState.OPEN || line.state() == CallState.JOINED)
                .map(Line::name)
                .toList();
        return in(CallState.DECLINED).stream()
                .map(Line::name)
                .filter(name -> !others.contains(name))
                .distinct()
                .toList();
    }

    private List<Line> in(CallState state) {
        return lines.stream().filter(line -> line.state() == state).toList();
    }
}
