package app.parley.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A handler that honours {@code Idempotency-Key}: its answer is stored in the command's own transaction and given again
 * for the same key. Also retries the command when the database could not serialize it.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Repeatable {}
