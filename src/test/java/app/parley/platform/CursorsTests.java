package app.parley.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.parley.shared.InvalidInput;
import app.parley.shared.Slice;
import app.parley.shared.SliceRequest;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorsTests {

    private static final Instant AT = Instant.parse("2026-11-23T08:00:00.123456Z");
    private static final UUID ID = Ids.next();

    @Test
    void namesWhereThePageBeginsThatFollows() {
        assertThat(Cursors.place(Cursors.encode(AT, ID))).contains(new Cursors.Place(AT, ID));
        assertThat(Cursors.id(Cursors.encode(ID))).isEqualTo(ID);
        assertThat(Cursors.place(null)).isEmpty();
        assertThat(Cursors.id(null)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nonsense", "bm9uc2Vuc2U", "bm9uc2Vuc2UKbm9uc2Vuc2U", "****"})
    void refusesWhatIsNoCursor(String cursor) {
        assertThatThrownBy(() -> Cursors.id(cursor)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> Cursors.place(cursor)).isInstanceOf(InvalidInput.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"+1000000000-12-31T23:59:59Z", "-1000000000-01-01T00:00:00Z", "0000-12-31T00:00:00Z"})
    void refusesTimesThatNoDatabaseUnderstands(String at) {
        String cursor = Cursors.encode(at, ID);
        assertThatThrownBy(() -> Cursors.place(cursor)).isInstanceOf(InvalidInput.class);
    }

    @Test
    void anItemTooManySaysThatAnotherPageFollows() {
        List<String> found = List.of("a", "b", "c");
        assertThat(Slice.of(found, SliceRequest.first(2), last -> "after " + last))
                .isEqualTo(new Slice<>(List.of("a", "b"), "after b"));
        assertThat(Slice.of(found, SliceRequest.first(3), last -> "after " + last))
                .isEqualTo(new Slice<>(found, null));
    }
}
