package app.parley.calendar;

import java.util.List;

/**
 * What a template fills in; bounds are those of calendars.
 *
 * @param minutes how long a meeting takes, 5 to 720
 */
public record TemplateSettings(String name, int minutes, String agenda, List<Question> questions) {

    public TemplateSettings {
        questions = List.copyOf(questions);
    }
}
