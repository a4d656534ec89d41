package dev.jangteo.gateway.user;

import dev.jangteo.gateway.routing.ForwardedHeaders;
import feign.RequestInterceptor;
import feign.RequestTemplate;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Tells services by which address the caller came, as routes do: log-ins record it. */
@Component
class CallersAddress implements RequestInterceptor {
    @Override
    public void apply(RequestTemplate request) {
        if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes it) {
            ForwardedHeaders.describe(it.getRequest(), request::header);
        }
    }
}
