package app.parley.web.frame;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FacesTests {
    private final Faces faces = new Faces();

    @ParameterizedTest
    @CsvSource({
        "Eva Expert, EE",
        "Mária Horváthová, MH",
        "élodie van der berg, ÉB",
        "李 小龙, 李小",
        "Cher, C",
        "'  Ada   Lovelace ', AL",
        "𝒳 𝒴, 𝒳𝒴",
        "'', ''"
    })
    void initialsAreOfTheFirstAndTheLastWord(String name, String initials) {
        assertThat(faces.of(name).initials()).isEqualTo(initials);
    }

    @Test
    void aNameKeepsItsTone() {
        assertThat(faces.of("Eva Expert")).isEqualTo(faces.of("Eva Expert"));
        assertThat(faces.of("Eva Expert").tone()).isBetween(1, 6);
    }
}
