package dev.jangteo.platform.web.idempotency;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Tells a controller what its request is called. */
final class RequestNameResolver implements HandlerMethodArgumentResolver {
    private static final String ATTRIBUTE = RequestName.class.getName();

    static void remember(HttpServletRequest request, RequestName name) {
        request.setAttribute(ATTRIBUTE, name);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == RequestName.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        var known = request.getAttribute(ATTRIBUTE, RequestAttributes.SCOPE_REQUEST);
        return known == null ? RequestName.random() : known;
    }
}
