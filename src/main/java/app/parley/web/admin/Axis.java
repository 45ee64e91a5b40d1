package app.parley.web.admin;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Stretches of time drawn one below the other against the scheduled one, in percent of a line's width.
 *
 * @param from where the scheduled time begins
 * @param width how wide it is
 */
public record Axis(String from, String width, List<Row> rows, List<Tick> ticks) {

    /** What a person's line shows. @param said the same in words */
    public record Row(String name, String said, List<Bar> bars) {}

    public record Bar(String from, String width) {}

    /** A time of day below the lines. @param anchor which end of its text stands there */
    public record Tick(String at, String anchor, String text) {}

    /** Somebody's stretches. @param said the same in words */
    public record Line(String name, String said, List<Stretch> stretches) {}

    public record Stretch(Instant start, Instant end) {}

    private static final double MARGIN = 0.08;
    private static final double THINNEST = 0.6;
    private static final double APART = 16;

    public static Axis of(Stretch scheduled, List<Line> lines, Function<Instant, String> clock) {
        Scale scale = Scale.of(scheduled, lines);
        return new Axis(
                scale.place(scheduled.start()),
                scale.width(scheduled),
                lines.stream()
                        .map(line -> new Row(line.name(), line.said(), scale.bars(line.stretches())))
                        .toList(),
                scale.ticks(scheduled, clock));
    }

    private record Scale(Instant start, double millis) {

        static Scale of(Stretch scheduled, List<Line> lines) {
            List<Stretch> all = new ArrayList<>(List.of(scheduled));
            lines.forEach(line -> all.addAll(line.stretches()));
            Instant first =
                    all.stream().map(Stretch::start).min(Instant::compareTo).orElseThrow();
            Instant last =
                    all.stream().map(Stretch::end).max(Instant::compareTo).orElseThrow();
            long margin = (long) (Duration.between(first, last).toMillis() * MARGIN);
            return new Scale(
                    first.minusMillis(margin), Duration.between(first, last).toMillis() + 2.0 * margin);
        }

        List<Bar> bars(List<Stretch> stretches) {
            return stretches.stream()
                    .map(stretch -> new Bar(place(stretch.start()), width(stretch)))
                    .toList();
        }

        List<Tick> ticks(Stretch scheduled, Function<Instant, String> clock) {
            Instant end = start.plusMillis((long) millis);
            boolean narrow = percent(scheduled.end()) - percent(scheduled.start()) < APART;
            Stream<Tick> own = Stream.of(
                    new Tick(place(scheduled.start()), narrow ? "end" : "middle", clock.apply(scheduled.start())),
                    new Tick(place(scheduled.end()), narrow ? "start" : "middle", clock.apply(scheduled.end())));
            Stream<Tick> before = percent(scheduled.start()) < APART
                    ? Stream.empty()
                    : Stream.of(new Tick("0%", "start", clock.apply(start)));
            Stream<Tick> after = percent(scheduled.end()) > 100 - APART
                    ? Stream.empty()
                    : Stream.of(new Tick("100%", "end", clock.apply(end)));
            return Stream.of(before, own, after).flatMap(ticks -> ticks).toList();
        }

        String place(Instant at) {
            return written(percent(at));
        }

        String width(Stretch stretch) {
            return written(Math.max(percent(stretch.end()) - percent(stretch.start()), THINNEST));
        }

        private double percent(Instant at) {
            return 100 * Duration.between(start, at).toMillis() / millis;
        }

        private static String written(double percent) {
            return String.format(Locale.ROOT, "%.2f%%", percent);
        }
    }
}
