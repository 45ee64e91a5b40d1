package app.parley.calendar;

/** Identity of a calendar template: a word for a ready one, a UUIDv7 for one that somebody keeps. */
public record TemplateId(String value) {

    public static TemplateId of(String value) {
        return new TemplateId(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
