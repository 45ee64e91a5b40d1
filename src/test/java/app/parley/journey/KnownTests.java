package app.parley.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class KnownTests {

    private final String one = UUID.randomUUID().toString();
    private final String other = UUID.randomUUID().toString();

    @Test
    void pagesAreTheSameWhereOnlyTheirNamesDiffer() {
        assertThat(page(one, other)).isEqualTo(page(other, one)).doesNotContain(one);
        assertThat(Known.withoutNames("http://localhost:1234/x"))
                .isEqualTo(Known.withoutNames("http://localhost:99/x"));
    }

    @Test
    void aNameInTwoPlacesIsNotTwoNames() {
        assertThat(page(one, one)).isEqualTo(page(other, other)).isNotEqualTo(page(one, other));
    }

    @Test
    void wordsAndNumbersMatter() {
        assertThat(Known.withoutNames("<h2 id=\"heading\">30 minutes</h2>"))
                .isEqualTo("<h2 id=\"heading\">30 minutes</h2>");
    }

    @Test
    void aPageIsKnownInTheLookThatWasLookedAt() {
        String page = "<p>" + one + "</p>" + other.length();
        String how = "as " + other;
        assertThat(Known.isInOrder(how, page)).isFalse();
        Known.isFoundInOrder(how, page);
        assertThat(Known.isInOrder(how, page)).isTrue();
        assertThat(Known.isInOrder("another look", page + other)).isFalse();
    }

    private static String page(String id, String reference) {
        return Known.withoutNames("<label for=\"" + reference + "\"></label><input id=\"" + id + "\">");
    }
}
