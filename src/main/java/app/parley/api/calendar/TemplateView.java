package app.parley.api.calendar;

import app.parley.calendar.CalendarTemplate;
import app.parley.calendar.Question;
import app.parley.calendar.TemplateSettings;
import java.util.List;

/**
 * A template as people choose it.
 *
 * @param id a word for a ready one, a UUID for the others
 * @param minutes how long a meeting takes
 */
record TemplateView(
        String id,
        CalendarTemplate.Origin origin,
        String name,
        int minutes,
        String agenda,
        List<Question> questions,
        long version) {

    static TemplateView of(CalendarTemplate template) {
        TemplateSettings settings = template.settings();
        return new TemplateView(
                template.id().value(),
                template.origin(),
                settings.name(),
                settings.minutes(),
                settings.agenda(),
                settings.questions(),
                template.version());
    }
}
