package app.parley.calendar;

import app.parley.expert.Experts;
import app.parley.platform.Turns;
import app.parley.shared.NotFound;
import app.parley.shared.PersonId;
import app.parley.shared.StaleVersion;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What new calendars can be begun with: ready templates in the reader's language, those for everybody, and one's own. A
 * template for everybody has no owner; that only administrators keep those is for the caller to see to.
 */
@Service
@Transactional
public class Templates {

    private static final int MOST = 50;

    private final TemplateRows rows;
    private final Experts experts;
    private final Turns turns;
    private final MessageSource messages;

    Templates(TemplateRows rows, Experts experts, Turns turns, MessageSource messages) {
        this.rows = rows;
        this.experts = experts;
        this.turns = turns;
        this.messages = messages;
    }

    /** All that the reader may begin with: the ready ones, everybody's, their own. */
    @Transactional(readOnly = true)
    public List<CalendarTemplate> offeredTo(PersonId reader, Locale language) {
        return Stream.of(ReadyTemplate.all(messages, language), rows.of(null).stream(), rows.of(reader).stream())
                .flatMap(some -> some)
                .toList();
    }

    /** One of those. @throws app.parley.shared.NotFound */
    @Transactional(readOnly = true)
    public CalendarTemplate offeredTo(PersonId reader, TemplateId id, Locale language) {
        return one(offeredTo(reader, language), id);
    }

    /** Those for everybody, oldest first. */
    @Transactional(readOnly = true)
    public List<CalendarTemplate> ofEverybody() {
        return rows.of(null);
    }

    /** One of those. @throws app.parley.shared.NotFound */
    @Transactional(readOnly = true)
    public CalendarTemplate ofEverybody(TemplateId id) {
        return one(ofEverybody(), id);
    }

    /**
     * @param owner null keeps it for everybody
     * @throws TooManyTemplates when the owner, or everybody, has 50
     */
    public CalendarTemplate create(@Nullable PersonId owner, TemplateSettings settings) {
        TemplateSettings checked = TemplateCheck.checked(settings);
        if (owner == null) {
            turns.take("templates of everybody");
        } else {
            experts.hold(owner);
        }
        if (rows.of(owner).size() >= MOST) {
            throw new TooManyTemplates();
        }
        return rows.add(owner, checked);
    }

    /** @param owner null for one that is everybody's */
    public CalendarTemplate change(
            @Nullable PersonId owner, TemplateId id, TemplateSettings settings, @Nullable Long expectedVersion) {
        UUID kept = rowOf(owner, id);
        return rows.replace(owner, kept, TemplateCheck.checked(settings), expectedVersion)
                .orElseThrow(StaleVersion::new);
    }

    /** Calendars begun with it stay as they are. @param owner null for one that is everybody's */
    public void remove(@Nullable PersonId owner, TemplateId id) {
        rows.remove(owner, rowOf(owner, id));
    }

    private UUID rowOf(@Nullable PersonId owner, TemplateId id) {
        return UUID.fromString(one(rows.of(owner), id).id().value());
    }

    private static CalendarTemplate one(List<CalendarTemplate> some, TemplateId id) {
        return some.stream()
                .filter(template -> template.id().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
    }
}
