package app.parley.api;

import app.parley.shared.InvalidInput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;
import tools.jackson.databind.json.JsonMapper;

/** Gives problems their words, in the caller's language, and their form (RFC 9457). */
@Component
class ProblemWriter {

    private static final Set<String> LANGUAGES = Set.of("en", "de", "cs", "sk");

    private final JsonMapper json;
    private final MessageSource messages;

    ProblemWriter(JsonMapper json, MessageSource messages) {
        this.json = json;
        this.messages = messages;
    }

    void write(HttpServletRequest request, HttpServletResponse response, Problem problem) throws IOException {
        byte[] document = json.writeValueAsBytes(document(request, problem));
        response.resetBuffer();
        response.setStatus(problem.status().value());
        problem.headers().forEach(response::setHeader);
        if (!response.containsHeader(HttpHeaders.CACHE_CONTROL)) {
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        }
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setContentLength(document.length);
        response.getOutputStream().write(document);
        response.flushBuffer();
    }

    private Map<String, Object> document(HttpServletRequest request, Problem problem) {
        Locale locale = language(request);
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("type", "urn:parley:problem:" + problem.code());
        document.put("title", words(problem.code()));
        document.put("status", problem.status().value());
        document.put("detail", text("refusal." + problem.code(), problem.code(), locale));
        document.put("instance", request.getRequestURI());
        document.put("code", problem.code());
        document.putAll(problem.facts());
        if (problem.errors() != null) {
            document.put("errors", errors(problem.errors(), locale));
        }
        return document;
    }

    private List<Map<String, String>> errors(List<InvalidInput.Field> fields, Locale locale) {
        return fields.stream()
                .map(field -> {
                    Map<String, String> error = new LinkedHashMap<>();
                    error.put("field", field.field());
                    error.put("code", field.code());
                    error.put("message", text("invalid." + field.code(), field.code(), locale));
                    return error;
                })
                .toList();
    }

    private String text(String key, String code, Locale locale) {
        String text = messages.getMessage(key, null, words(code), locale);
        return text == null ? words(code) : text;
    }

    /** {@code slot-taken} reads "Slot taken". */
    private static String words(String code) {
        return StringUtils.capitalize(code.replace('-', ' '));
    }

    private static Locale language(HttpServletRequest request) {
        return Collections.list(request.getLocales()).stream()
                .map(Locale::getLanguage)
                .filter(LANGUAGES::contains)
                .findFirst()
                .map(Locale::of)
                .orElse(Locale.ENGLISH);
    }
}
