package dev.jangteo.platform.web;

import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** Parameters Tomcat can't decode are noticed only when somebody reads them. */
final class ContainerProblems implements ProblemSource {
    @Override
    public @Nullable Problem problemOf(Throwable failure) {
        return failure instanceof InvalidParameterException it
                ? RequestProblems.byStatus(HttpStatus.valueOf(it.getErrorCode()))
                : null;
    }
}
