package app.parley.api;

import app.parley.shared.InvalidInput;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Bodies: what is no JSON is malformed (400); what is JSON of another shape is invalid (422), and the field is named. */
final class ProblemsOfJson {

    private static final int LONGEST_FIELD = 200;

    private ProblemsOfJson() {}

    static Problem of(JacksonException e) {
        InvalidInput refused = refusedValue(e);
        if (refused != null) {
            return Problem.of(new InvalidInput(refused.fields().stream()
                    .map(field -> new InvalidInput.Field(join(path(e), field.field()), field.code()))
                    .toList()));
        }
        return switch (e) {
            case InputCoercionException number -> Problem.invalid(path(e), "out-of-range");
            case StreamReadException broken -> Problem.MALFORMED_JSON;
            case UnrecognizedPropertyException unknown -> Problem.invalid(path(e), "unknown-field");
            case InvalidFormatException value -> Problem.invalid(path(e), code(value));
            case DatabindException shape -> Problem.invalid(path(e), "wrong-type");
            default -> Problem.MALFORMED_JSON;
        };
    }

    private static String code(InvalidFormatException e) {
        return e.getTargetType() != null && e.getTargetType().isEnum() ? "unknown-value" : "wrong-type";
    }

    private static @Nullable InvalidInput refusedValue(JacksonException e) {
        for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof InvalidInput invalid) {
                return invalid;
            }
        }
        return null;
    }

    /** As a client would write it: {@code weeklyHours.MON[0][1]}. */
    private static String path(JacksonException e) {
        StringBuilder path = new StringBuilder();
        for (JacksonException.Reference step : e.getPath()) {
            if (step.getPropertyName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
            }
        }
        return path.length() > LONGEST_FIELD ? path.substring(0, LONGEST_FIELD) + "…" : path.toString();
    }

    private static String join(String path, String field) {
        return path.isEmpty() || field.isEmpty() ? path + field : path + "." + field;
    }
}
