package app.parley.settlement;

import java.time.Instant;

/** A side's answer; a secret from the other side until that one has answered too or the evaluation has run. */
public record GivenAnswer(Answer answer, String comment, Instant at) {}
