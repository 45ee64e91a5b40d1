package app.parley.calendar;

import java.util.List;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** A booking form as it is kept in a column. */
final class FormJson {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<List<Question>> QUESTIONS = new TypeReference<>() {};

    private FormJson() {}

    static String written(List<Question> questions) {
        return JSON.writeValueAsString(questions);
    }

    static List<Question> read(String json) {
        return JSON.readValue(json, QUESTIONS);
    }
}
