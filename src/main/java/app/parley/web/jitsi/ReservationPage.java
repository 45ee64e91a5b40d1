package app.parley.web.jitsi;

import app.parley.platform.WallClock;
import app.parley.shared.NotFound;
import app.parley.video.Reservations;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Answers Jitsi's {@code mod_reservations}: it asks before it makes a room, and ends the room for everybody when the
 * answered time is over. Also has the public key by which Jitsi believes that a room is to end before that. The key in the
 * address is shared with that installation only.
 */
@RestController
@RequestMapping("/jitsi/{key}")
@ConditionalOnProperty(name = "parley.video.platform", havingValue = "jitsi")
class ReservationPage {

    private final Reservations reservations;
    private final Clock clock;
    private final WallClock wallClock;

    ReservationPage(Reservations reservations, Clock clock, WallClock wallClock) {
        this.reservations = reservations;
        this.clock = clock;
        this.wallClock = wallClock;
    }

    /** The room's time begins now by Jitsi's own clock, which no demo moves, and lasts until the room closes. */
    @PostMapping("/conference")
    ResponseEntity<Map<String, Object>> reserve(
            @PathVariable String key,
            @RequestParam String name,
            @RequestParam(name = "mail_owner", defaultValue = "") String owner) {
        requireGenuine(key);
        Optional<Duration> length = reservations.lengthOf(name, clock.instant());
        if (length.isEmpty()) {
            return ResponseEntity.status(HttpStatus.FORBIDDEN).body(Map.of("message", "This room is not open."));
        }
        return ResponseEntity.ok(Map.of(
                "id",
                name,
                "name",
                name,
                "mail_owner",
                owner,
                "start_time",
                wallClock.now().truncatedTo(ChronoUnit.MILLIS).toString(),
                "duration",
                Math.max(1, length.get().toSeconds())));
    }

    @DeleteMapping("/conference/{name}")
    ResponseEntity<Void> ended(@PathVariable String key, @PathVariable String name) {
        requireGenuine(key);
        return ResponseEntity.noContent().build();
    }

    @GetMapping(path = "/keys/{file}", produces = MediaType.TEXT_PLAIN_VALUE)
    String publicKey(@PathVariable String key, @PathVariable String file) {
        requireGenuine(key);
        return reservations.publicKey(file).orElseThrow(NotFound::new);
    }

    private void requireGenuine(String key) {
        if (!reservations.isGenuine(key)) {
            throw new NotFound();
        }
    }
}
