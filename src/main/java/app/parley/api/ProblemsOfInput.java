package app.parley.api;

import app.parley.shared.InvalidInput;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import tools.jackson.core.JacksonException;

/** Requests that a controller could not be given: bodies, parameters and paths that do not read as what they should be. */
final class ProblemsOfInput {

    private ProblemsOfInput() {}

    static Optional<Problem> of(Throwable failure) {
        if (hasCause(failure, BodyTooLarge.class)) {
            return Optional.of(Problem.TOO_LARGE);
        }
        return Optional.ofNullable(
                switch (failure) {
                    case MaxUploadSizeExceededException e -> Problem.TOO_LARGE;
                    case MultipartException e -> Problem.of(HttpStatus.BAD_REQUEST, "malformed-request");
                    case HttpMessageNotReadableException e -> ofBody(e.getCause());
                    case JacksonException e -> ProblemsOfJson.of(e);
                    case MissingServletRequestParameterException e -> Problem.invalid(e.getParameterName(), "required");
                    case MissingRequestHeaderException e -> Problem.invalid(e.getHeaderName(), "required");
                    case MethodArgumentTypeMismatchException e -> ofArgument(e);
                    default -> null;
                });
    }

    private static Problem ofBody(@Nullable Throwable cause) {
        return cause instanceof JacksonException e ? ProblemsOfJson.of(e) : Problem.MALFORMED_JSON;
    }

    /** A path that cannot be an identity leads nowhere; a parameter can be corrected. */
    private static Problem ofArgument(MethodArgumentTypeMismatchException e) {
        return e.getParameter().hasParameterAnnotation(PathVariable.class)
                ? Problem.NOT_FOUND
                : Problem.invalid(e.getName(), code(e));
    }

    private static String code(TypeMismatchException e) {
        for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof InvalidInput invalid) {
                return invalid.fields().getFirst().code();
            }
        }
        Class<?> wanted = e.getRequiredType();
        return wanted != null && wanted.isEnum() ? "unknown-value" : "malformed";
    }

    private static boolean hasCause(Throwable failure, Class<? extends Throwable> type) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return true;
            }
        }
        return false;
    }
}
