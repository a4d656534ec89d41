package dev.jangteo.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.LocaleResolver;
import tools.jackson.databind.json.JsonMapper;

/** Answers with a problem where no controller is: in filters and entry points. */
public final class ProblemWriter {
    private final Problems problems;
    private final LocaleResolver locales;
    private final JsonMapper json;

    ProblemWriter(Problems problems, LocaleResolver locales, JsonMapper json) {
        this.problems = problems;
        this.locales = locales;
        this.json = json;
    }

    /** Does nothing when an answer is already on its way. */
    public void write(HttpServletRequest request, HttpServletResponse response, Throwable failure) throws IOException {
        write(request, response, problems.of(failure));
    }

    /** Does nothing when an answer is already on its way. */
    public void write(HttpServletRequest request, HttpServletResponse response, Problem problem) throws IOException {
        if (response.isCommitted()) {
            return;
        }
        response.setStatus(problem.status().value());
        if (problem.retryAfter() != null) {
            response.setHeader(HttpHeaders.RETRY_AFTER, RetryAfter.seconds(problem.retryAfter()));
        }
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        json.writeValue(response.getOutputStream(), problems.inWords(problem, locales.resolveLocale(request)));
    }
}
