package app.parley.icalendar;

import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A person's secret address.
 *
 * @param since when it was made or replaced
 * @param address only where it has just been made; it cannot be told again
 */
public record Feed(Instant since, @Nullable URI address) {}
