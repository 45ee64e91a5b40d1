package app.parley.web.calendar;

import app.parley.calendar.CalendarTemplate;
import app.parley.calendar.TemplateSettings;
import app.parley.platform.Gathered;
import app.parley.web.frame.RowChange;
import app.parley.web.frame.RowForm;
import app.parley.web.frame.Sent;
import app.parley.web.frame.Typed;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A template for everybody, as typed. */
record TemplateForm(
        @Nullable String name,
        @Nullable String minutes,
        @Nullable String agenda,
        List<QuestionRow> questions,
        @Nullable Long version)
        implements RowForm<TemplateForm> {

    static final TemplateForm BLANK = new TemplateForm(null, "30", null, List.of(), null);

    static TemplateForm of(CalendarTemplate template) {
        TemplateSettings settings = template.settings();
        return new TemplateForm(
                settings.name(),
                Integer.toString(settings.minutes()),
                settings.agenda(),
                settings.questions().stream().map(QuestionRow::of).toList(),
                template.version());
    }

    static TemplateForm of(Sent sent) {
        return new TemplateForm(
                sent.text("name"),
                sent.text("minutes"),
                sent.text("agenda"),
                sent.rows("questions").stream().map(QuestionRow::of).toList(),
                Typed.isBlank(sent.text("version")) ? null : (Long) Typed.amount("version", sent.text("version")));
    }

    @Override
    public TemplateForm with(RowChange change) {
        return with(change.in("questions", questions, QuestionRow.BLANK));
    }

    @Override
    public TemplateForm withoutBlankRows() {
        return with(questions.stream().filter(row -> !row.isBlank()).toList());
    }

    TemplateSettings settings() {
        Gathered wrong = new Gathered();
        TemplateSettings settings = new TemplateSettings(
                Typed.text(name),
                wrong.orElse(0, () -> Typed.number("minutes", minutes)),
                Typed.text(agenda),
                wrong.orElse(List.of(), () -> Questions.read(questions)));
        wrong.refuse();
        return settings;
    }

    private TemplateForm with(List<QuestionRow> others) {
        return new TemplateForm(name, minutes, agenda, others, version);
    }
}
