package app.parley.shared;

import java.util.List;

/** Input that was understood and breaks a stated bound; names each field. */
public final class InvalidInput extends RuleViolation {

    /**
     * One field that is wrong.
     *
     * @param field path of the field as the client sent it
     * @param code stable, kebab-case; the text stands under {@code invalid.<code>} in the message files
     */
    public record Field(String field, String code) {}

    private final transient List<Field> fields;

    public InvalidInput(String field, String code) {
        this(List.of(new Field(field, code)));
    }

    public InvalidInput(List<Field> fields) {
        super(Kind.INVALID, "invalid-input");
        this.fields = List.copyOf(fields);
    }

    public List<Field> fields() {
        return fields;
    }
}
