package dev.jangteo.platform.web;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;

/** Answers every failure of a controller with a problem. */
@RestControllerAdvice
final class ProblemHandler {
    private final Problems problems;

    ProblemHandler(Problems problems) {
        this.problems = problems;
    }

    @ExceptionHandler
    @Nullable
    ResponseEntity<ProblemBody> handle(Exception failure, Locale locale) {
        if (failure instanceof AsyncRequestNotUsableException) {
            return null; // the caller is gone
        }
        var problem = problems.of(failure);
        var headers = new HttpHeaders();
        if (failure instanceof ErrorResponse it) {
            headers.putAll(it.getHeaders()); // such as Allow
        }
        if (problem.retryAfter() != null) {
            headers.set(HttpHeaders.RETRY_AFTER, RetryAfter.seconds(problem.retryAfter()));
        }
        headers.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        return ResponseEntity.status(problem.status()).headers(headers).body(problems.inWords(problem, locale));
    }
}
