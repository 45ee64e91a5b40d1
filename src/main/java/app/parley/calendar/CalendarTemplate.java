package app.parley.calendar;

/** What a new calendar can be begun with. */
public record CalendarTemplate(TemplateId id, Origin origin, TemplateSettings settings, long version) {

    /** Whose it is: Parley's, which nobody changes; everybody's, which administrators keep; the reader's own. */
    public enum Origin {
        READY,
        EVERYBODY,
        OWN
    }
}
