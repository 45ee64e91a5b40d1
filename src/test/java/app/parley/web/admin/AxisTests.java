package app.parley.web.admin;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.web.admin.Axis.Line;
import app.parley.web.admin.Axis.Row;
import app.parley.web.admin.Axis.Stretch;
import app.parley.web.admin.Axis.Tick;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class AxisTests {

    private static final Stretch AGREED = stretch("10:00", "11:00");

    @Test
    void showsNobodyAgainstTheAgreedTime() {
        Axis axis = axis(new Line("Una", "never", List.of()));
        assertThat(axis.from()).isEqualTo("6.90%");
        assertThat(axis.width()).isEqualTo("86.21%");
        assertThat(axis.rows()).containsExactly(new Row("Una", "never", List.of()));
        assertThat(axis.ticks()).extracting(Tick::text).containsExactly("10:00", "11:00");
    }

    @Test
    void growsWithWhoeverCameEarlyOrStayedLong() {
        Axis axis = axis(new Line("Una", "", List.of(stretch("09:00", "12:00"))));
        assertThat(axis.rows().getFirst().bars()).containsExactly(new Axis.Bar("6.90%", "86.21%"));
        assertThat(axis.from()).isEqualTo("35.63%");
        assertThat(axis.ticks()).extracting(Tick::anchor).containsExactly("start", "middle", "middle", "end");
    }

    @Test
    void showsAlsoAVisitOfNoLength() {
        Axis axis = axis(new Line("Una", "", List.of(stretch("10:30", "10:30"))));
        assertThat(axis.rows().getFirst().bars()).containsExactly(new Axis.Bar("50.00%", "0.60%"));
    }

    @Test
    void keepsTimesOfAShortMeetingApart() {
        Axis axis = axis(new Line("Una", "", List.of(stretch("04:00", "20:00"))));
        assertThat(axis.ticks()).extracting(Tick::anchor).containsExactly("start", "end", "start", "end");
    }

    private static Axis axis(Line... lines) {
        return Axis.of(AGREED, List.of(lines), at -> at.toString().substring(11, 16));
    }

    private static Stretch stretch(String start, String end) {
        return new Stretch(at(start), at(end));
    }

    private static Instant at(String time) {
        return Instant.parse("2026-11-23T" + time + ":00Z");
    }
}
