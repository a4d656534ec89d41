package dev.jangteo.platform.web.idempotency;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A controller method that is carried out once for each {@value #KEY_HEADER} of a caller, however often the request
 * comes. A key belongs to one caller and one operation (method and path pattern), 1–80 characters of the form all ids
 * have ({@link dev.jangteo.contracts.Identifier}).
 *
 * <ul>
 *   <li>The same request again is answered with the stored answer, marked {@value #REPLAYED_HEADER}, for 24 hours: status,
 *       type, location and body as the first time, so a refusal speaks the language of the first call.
 *   <li>While the first is at work: 409 {@code request-in-progress} with {@code Retry-After}.
 *   <li>Another request with the key (other path, query or body, byte for byte): 422 {@code idempotency-key-reused}.
 *   <li>No key, or none of that form: 400 {@code invalid-request} with the field {@value #KEY_HEADER}.
 * </ul>
 *
 * <p>Stored is what is final: 2xx, and the refusals 404, 409, 410 and 422 as long as they don't say {@code Retry-After}.
 * All else (400, 401, 403, 5xx, …) frees the key, and so does an answer above {@code jangteo.idempotency.max-answer}
 * (256 KiB), which is why an operation that is to be replayed answers shortly.
 *
 * <p><b>A crash.</b> The claim of a process that died is taken over once its lease ran out, and the operation is carried
 * out again: nobody knows how far it came. So it has to be one that can be: let it take the ids of what it makes from
 * {@link RequestName}, an argument that is the same each time, and let the insert decide. The answer is stored before it
 * is sent; what was answered isn't carried out again while the answer is kept. The name outlives the answer: what was
 * made under it is found, not made anew, when the request comes back after days.
 *
 * <p>Only for callers who are known (users, services) and for plain answers (no streams, no futures), in services that
 * have MongoDB.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Documented
public @interface Idempotent {
    /** The request's header that names it. */
    String KEY_HEADER = "Idempotency-Key";

    /** The answer's header that says {@code true} when it is one given before. */
    String REPLAYED_HEADER = "Idempotency-Replayed";

    /** Whether a request without a key is refused; else it is carried out each time it comes. */
    boolean required() default true;
}
