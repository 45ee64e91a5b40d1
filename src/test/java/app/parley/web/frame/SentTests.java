package app.parley.web.frame;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

class SentTests {

    @Test
    void joinsWhatSeveralBoxesOfOneNameSaid() {
        MultiValueMap<String, String> fields = new LinkedMultiValueMap<>();
        fields.add("name", "Contracts");
        fields.add("services[0].staff", "eva");
        fields.add("services[0].staff", "max");

        Sent sent = Sent.of(fields);

        assertThat(sent.text("name")).isEqualTo("Contracts");
        assertThat(sent.rows("services"))
                .singleElement()
                .satisfies(row -> assertThat(row.text("staff")).isEqualTo("eva, max"));
    }
}
