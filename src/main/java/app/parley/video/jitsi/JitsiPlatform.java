package app.parley.video.jitsi;

import app.parley.platform.SecretKeys;
import app.parley.platform.WallClock;
import app.parley.shared.MeetingId;
import app.parley.shared.TimeRange;
import app.parley.video.Reservations;
import app.parley.video.Room;
import app.parley.video.RoomEntry;
import app.parley.video.Standing;
import app.parley.video.VideoPlatform;
import app.parley.video.builtin.BuiltInPlatform;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Jitsi Meet behind Parley's own links. Rooms are the same rows as the built-in ones, so the other system has to be
 * told of nothing but that a room ends before its time: it asks before it opens one, and people come with a token.
 */
@Component
@ConditionalOnProperty(name = "parley.video.platform", havingValue = "jitsi")
@EnableConfigurationProperties(JitsiSettings.class)
class JitsiPlatform implements VideoPlatform, Reservations {

    private final BuiltInPlatform rows;
    private final JitsiSettings settings;
    private final JitsiTokens tokens;
    private final RoomNames names;
    private final RoomEndings endings;

    JitsiPlatform(JdbcClient jdbc, JitsiSettings settings, SecretKeys keys, WallClock wallClock, RoomEndings endings) {
        this.rows = new BuiltInPlatform(jdbc);
        this.settings = settings;
        this.tokens = new JitsiTokens(settings, wallClock);
        this.names = new RoomNames(keys.forPurpose("jitsi-room"));
        this.endings = endings;
    }

    @Override
    public void create(MeetingId meeting, TimeRange window) {
        rows.create(meeting, window);
    }

    @Override
    public void move(MeetingId meeting, TimeRange window) {
        endAsItIs(meeting);
        rows.move(meeting, window);
    }

    @Override
    public void delete(MeetingId meeting) {
        endAsItIs(meeting);
        rows.delete(meeting);
    }

    @Override
    public void expel(MeetingId meeting, UUID participant) {
        rows.expel(meeting, participant);
    }

    @Override
    public List<Room> find(Collection<MeetingId> meetings) {
        return rows.find(meetings);
    }

    @Override
    public Optional<URI> entrance(Room room, RoomEntry entry, Instant now) {
        String name = names.of(room);
        String token = tokens.token(entry, name, Duration.between(now, room.closesAt()));
        return Optional.of(URI.create(origin(settings.url()) + "/" + name + "?jwt=" + token));
    }

    @Override
    public Optional<String> elsewhere() {
        return Optional.of(origin(settings.url()));
    }

    @Override
    public boolean isGenuine(String key) {
        return MessageDigest.isEqual(
                key.getBytes(StandardCharsets.UTF_8), settings.reservationKey().getBytes(StandardCharsets.UTF_8));
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Duration> lengthOf(String name, Instant now) {
        return names.read(name)
                .flatMap(named -> find(List.of(named.meeting())).stream()
                        .filter(room -> room.standing(named.generation(), now) == Standing.OPEN)
                        .findFirst())
                .map(room -> Duration.between(now, room.closesAt()));
    }

    @Override
    public Optional<String> publicKey(String file) {
        return Optional.ofNullable(settings.endKey())
                .filter(key -> file.equals(EndingKey.file()))
                .map(key -> EndingKey.of(key).publicPem());
    }

    /** Whoever is inside by the name that it has now has to leave. */
    private void endAsItIs(MeetingId meeting) {
        find(List.of(meeting)).stream()
                .filter(room -> !room.deleted())
                .map(names::of)
                .forEach(endings::promise);
    }

    private static String origin(URI url) {
        return url.getScheme() + "://" + url.getAuthority();
    }
}
