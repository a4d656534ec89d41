package dev.jangteo.platform.locks;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * One call at a time for one key, over all threads and instances of a service, as long as Redis is there to say so.
 *
 * <pre>{@code
 * @DistributedLock(key = "'payment:' + #id", waitFor = "3s", lease = "30s")
 * public Payment verify(PaymentId id) { … }
 * }</pre>
 *
 * <p><b>It saves work; it guards nothing.</b> Two calls may run at once: while Redis is away (calls go on without the
 * lock, {@code locks.skipped} counts them), and when a holder takes longer than its lease, which is not renewed. So what
 * the method writes has to be fenced by the {@code @Version} of its document, and what it asks of others has to be
 * idempotent. With the fence a lost race costs a retry; without the lock there are more of them.
 *
 * <p>A call that doesn't get the lock throws {@link LockBusy}: on the web the problem {@code busy-try-again} (409 with
 * {@code Retry-After}), in an event consumer a failure like a stale version, to be delivered again.
 *
 * <p>The annotation works on calls that come through the Spring bean. A method that calls another of its own class
 * passes it by, so the annotation belongs on the method others call. Methods no proxy can see (private, static, final)
 * and keys that can't be read are refused at start; so is the annotation in a service that has no Redis. A thread that
 * holds a lock may take it again. A service needs {@code spring-boot-starter-data-redis}.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Documented
public @interface DistributedLock {

    /** What is locked: a SpEL expression over the method's arguments by name, such as {@code 'order:' + #id}. */
    String key();

    /** How long to wait for the lock, as {@code 500ms} or {@code 3s}. */
    String waitFor() default "3s";

    /** After how long the lock is free again although nobody released it: longer than the method ever takes. */
    String lease() default "30s";
}
