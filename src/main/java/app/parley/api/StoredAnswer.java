package app.parley.api;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.json.JsonMapper;

/** A handler's answer in the form in which it can be given again to the letter. */
record StoredAnswer(
        int status,
        @Nullable String eTag,
        @Nullable String location,
        @Nullable String body) {

    /** @param usual the status where the handler says nothing else */
    static StoredAnswer of(@Nullable Object answer, HttpStatusCode usual, JsonMapper json) {
        if (!(answer instanceof HttpEntity<?> entity)) {
            return new StoredAnswer(usual.value(), null, null, written(answer, json));
        }
        HttpStatusCode status = entity instanceof ResponseEntity<?> response ? response.getStatusCode() : usual;
        return new StoredAnswer(
                status.value(),
                entity.getHeaders().getETag(),
                entity.getHeaders().getFirst(HttpHeaders.LOCATION),
                written(entity.getBody(), json));
    }

    ResponseEntity<String> again() {
        ResponseEntity.BodyBuilder answer = ResponseEntity.status(status);
        if (eTag != null) {
            answer.eTag(eTag);
        }
        if (location != null) {
            answer.header(HttpHeaders.LOCATION, location);
        }
        return body == null
                ? answer.build()
                : answer.contentType(MediaType.APPLICATION_JSON).body(body);
    }

    private static @Nullable String written(@Nullable Object body, JsonMapper json) {
        return body == null ? null : json.writeValueAsString(body);
    }
}
