package app.parley.api.calendar;

import app.parley.api.RequiredField;
import app.parley.calendar.TemplateSettings;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A template as it is sent.
 *
 * @param shared whether it is for everybody, which only administrators may say; null means the caller's own, or on
 *     changing as it is
 */
record TemplateRequest(
        @Nullable String name,
        @Nullable Integer minutes,
        @Nullable String agenda,
        @Nullable List<@Nullable QuestionRequest> questions,
        @Nullable Boolean shared) {

    TemplateSettings settings() {
        return new TemplateSettings(
                RequiredField.of("name", name),
                RequiredField.of("minutes", minutes),
                agenda == null ? "" : agenda,
                QuestionRequest.asked(questions));
    }
}
