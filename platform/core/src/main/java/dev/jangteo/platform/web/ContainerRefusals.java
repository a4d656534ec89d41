package dev.jangteo.platform.web;

import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;

/** What Tomcat can't even read as a request (a path like {@code /%zz}) is answered with a problem, not its HTML page. */
final class ContainerRefusals extends ErrorReportValve {
    private static final Logger log = LoggerFactory.getLogger(ContainerRefusals.class);

    private final ProblemWriter writer;

    ContainerRefusals(ProblemWriter writer) {
        this.writer = writer;
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        var status = HttpStatus.resolve(response.getStatus());
        if (status == null || !status.isError() || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        try {
            writer.write(request, response.getResponse(), RequestProblems.byStatus(status));
            response.finishResponse();
        } catch (IOException e) {
            log.debug("the caller is gone", e);
        }
    }
}
