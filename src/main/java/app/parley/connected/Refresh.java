package app.parley.connected;

import app.parley.platform.WallClock;
import app.parley.shared.TimeRange;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * One reading of a connection: asks its server outside of any transaction, then exchanges what is known in one. What
 * could not be read stays as it was known.
 */
@Component
class Refresh {

    private static final Logger log = LoggerFactory.getLogger(Refresh.class);

    private static final Duration USUAL = Duration.ofMinutes(15);
    private static final Duration LONGEST = Duration.ofHours(6);

    private final ConnectionRows rows;
    private final SourceRows sources;
    private final Map<CalendarKind, CalendarReader> readers;
    private final TransactionTemplate transactions;
    private final Clock clock;
    private final WallClock wallClock;

    Refresh(
            ConnectionRows rows,
            SourceRows sources,
            List<CalendarReader> readers,
            TransactionTemplate transactions,
            Clock clock,
            WallClock wallClock) {
        this.rows = rows;
        this.sources = sources;
        this.readers = readers.stream().collect(Collectors.toMap(CalendarReader::kind, Function.identity()));
        this.transactions = transactions;
        this.clock = clock;
        this.wallClock = wallClock;
    }

    void run(UUID id) {
        rows.stored(id).ifPresent(this::run);
    }

    private void run(Stored calendar) {
        TimeRange within = Horizon.at(clock.instant());
        List<SourceReading> readings = List.of();
        ReadFailure failure;
        try {
            readings = Objects.requireNonNull(readers.get(calendar.kind())).read(calendar, within);
            failure = readings.stream()
                    .map(SourceReading::failure)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(null);
        } catch (CannotRead e) {
            failure = e.failure();
        }
        if (failure != null) {
            log.info("Connected calendar {} could not be read: {}", calendar.id(), failure);
        }
        keep(calendar, readings, failure);
    }

    private void keep(Stored calendar, List<SourceReading> readings, @Nullable ReadFailure failure) {
        Instant now = wallClock.now();
        transactions.executeWithoutResult(transaction -> {
            if (!rows.lock(calendar.id())) {
                return;
            }
            keep(calendar, readings, now);
            int failures = failure == null ? 0 : calendar.failures() + 1;
            rows.attempted(calendar.id(), now, failure, failures, now.plus(pause(failures)));
            if (failure != null) {
                sources.giveUpUnknown(calendar.id(), now.minus(Horizon.PATIENCE), clock.instant());
            }
        });
    }

    private void keep(Stored calendar, List<SourceReading> readings, Instant now) {
        if (readings.isEmpty()) {
            return;
        }
        List<UUID> found = new ArrayList<>();
        for (SourceReading reading : readings) {
            UUID source = calendar.source(reading.href())
                    .map(Stored.Source::id)
                    .orElseGet(() -> sources.add(
                            calendar.id(), calendar.person(), reading.href(), reading.name(), reading.blocks(), now));
            found.add(source);
            if (reading.times() != null) {
                sources.replace(source, calendar.person(), reading.name(), reading.tag(), reading.times(), now);
            } else if (reading.failure() == null) {
                sources.unchanged(source, reading.name(), now);
            }
        }
        sources.retain(calendar.id(), found);
    }

    /** Longer after each failure, and never the same, so that readings do not come in crowds. */
    private static Duration pause(int failures) {
        Duration pause = failures == 0 ? USUAL : Duration.ofMinutes(1L << Math.min(failures, 10));
        long millis = (pause.compareTo(LONGEST) < 0 ? pause : LONGEST).toMillis();
        return Duration.ofMillis(ThreadLocalRandom.current().nextLong(millis * 4 / 5, millis * 6 / 5));
    }
}
