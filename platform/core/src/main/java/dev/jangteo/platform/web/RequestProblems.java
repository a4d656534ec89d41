package dev.jangteo.platform.web;

import static java.util.Comparator.comparing;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.BindException;
import org.springframework.validation.BindingResult;
import org.springframework.validation.Errors;
import org.springframework.validation.FieldError;
import org.springframework.validation.method.MethodValidationResult;
import org.springframework.validation.method.ParameterErrors;
import org.springframework.validation.method.ParameterValidationResult;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingRequestCookieException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;

/** Refusals, and the ways Spring MVC says that a request is no good. */
final class RequestProblems implements ProblemSource {
    private static final String INVALID = "invalid-request";
    private static final String MISSING = "missing";
    private static final String WRONG_TYPE = "wrong-type";

    @Override
    public @Nullable Problem problemOf(Throwable failure) {
        return switch (failure) {
            case Refusal it -> Problem.of(it);
            case Unavailable it -> Problem.of(it);
            case MethodArgumentNotValidException it -> invalid(fields(it.getBindingResult()));
            case BindException it -> invalid(fields(it.getBindingResult()));
            case MethodValidationResult it -> invalid(fields(it));
            case ConstraintViolationException it -> invalid(fields(it));
            case MethodArgumentTypeMismatchException it -> mismatch(it);
            case MissingServletRequestParameterException it -> invalid(List.of(missing(it.getParameterName())));
            case MissingServletRequestPartException it -> invalid(List.of(missing(it.getRequestPartName())));
            case MissingRequestHeaderException it -> invalid(List.of(missing(it.getHeaderName())));
            case MissingRequestCookieException it -> invalid(List.of(missing(it.getCookieName())));
            case HttpMessageNotReadableException it -> unreadable(it.getCause());
            case ErrorResponse it -> byStatus(it);
            default -> null;
        };
    }

    /** The problem for a bare HTTP status: what the container or a filter answered without words. */
    static Problem byStatus(HttpStatus status) {
        var code = switch (status) {
            case BAD_REQUEST -> INVALID;
            case UNAUTHORIZED -> "unauthenticated";
            case CONTENT_TOO_LARGE -> "payload-too-large";
            case INTERNAL_SERVER_ERROR -> "internal-error";
            default -> status.name().toLowerCase(Locale.ROOT).replace('_', '-');
        };
        return Problem.of(status, code);
    }

    private static @Nullable Problem byStatus(ErrorResponse failure) {
        var status = HttpStatus.resolve(failure.getStatusCode().value());
        return status == null || status == HttpStatus.INTERNAL_SERVER_ERROR ? null : byStatus(status);
    }

    private static Problem invalid(List<Problem.Field> fields) {
        return Problem.of(HttpStatus.BAD_REQUEST, INVALID)
                .withFields(
                        fields.stream().sorted(comparing(Problem.Field::field)).toList());
    }

    /** A path whose id can't be one names nothing; a parameter of the wrong type is a fault of the request. */
    private static Problem mismatch(MethodArgumentTypeMismatchException failure) {
        return failure.getParameter().hasParameterAnnotation(PathVariable.class)
                ? Problem.of(HttpStatus.NOT_FOUND, "not-found")
                : invalid(List.of(new Problem.Field(failure.getName(), WRONG_TYPE, List.of(), null)));
    }

    private static Problem unreadable(@Nullable Throwable cause) {
        if (cause instanceof JacksonException it && !(it instanceof StreamReadException && isSyntax(it))) {
            var path = path(it);
            return path.isEmpty()
                    ? Problem.of(HttpStatus.BAD_REQUEST, "malformed-json")
                    : invalid(List.of(new Problem.Field(path, WRONG_TYPE, List.of(), null)));
        }
        return Problem.of(HttpStatus.BAD_REQUEST, "malformed-json");
    }

    private static boolean isSyntax(JacksonException failure) {
        return failure instanceof UnexpectedEndOfInputException
                || failure.getClass().getSimpleName().equals("StreamReadException");
    }

    private static String path(JacksonException failure) {
        var path = new StringBuilder();
        for (var step : failure.getPath()) {
            if (step.getPropertyName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
            }
        }
        return path.toString();
    }

    private static List<Problem.Field> fields(BindingResult result) {
        return fields("", result);
    }

    private static List<Problem.Field> fields(String prefix, Errors errors) {
        return errors.getAllErrors().stream()
                .map(it -> field(prefix + (it instanceof FieldError f ? f.getField() : it.getObjectName()), it))
                .toList();
    }

    private static List<Problem.Field> fields(MethodValidationResult result) {
        var fields = new ArrayList<Problem.Field>();
        for (ParameterValidationResult parameter : result.getParameterValidationResults()) {
            if (parameter instanceof ParameterErrors it) {
                var index = it.getContainerIndex();
                fields.addAll(fields(index == null ? "" : "[" + index + "].", it));
            } else {
                var name = Objects.requireNonNullElse(
                        parameter.getMethodParameter().getParameterName(), "");
                parameter.getResolvableErrors().forEach(it -> fields.add(field(name, it)));
            }
        }
        return fields;
    }

    private static List<Problem.Field> fields(ConstraintViolationException failure) {
        return failure.getConstraintViolations().stream()
                .map(it -> new Problem.Field(leaf(it), kebab(constraint(it)), List.of(), it.getMessage()))
                .toList();
    }

    private static String constraint(ConstraintViolation<?> violation) {
        return violation
                .getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName();
    }

    /** The path without the method's own name, which says nothing to a caller. */
    private static String leaf(ConstraintViolation<?> violation) {
        var path = new StringBuilder();
        for (Path.Node node : violation.getPropertyPath()) {
            switch (node.getKind()) {
                case METHOD, CONSTRUCTOR, CROSS_PARAMETER, RETURN_VALUE -> {}
                case BEAN, PROPERTY, PARAMETER, CONTAINER_ELEMENT ->
                    path.append(path.isEmpty() ? "" : ".").append(node);
            }
        }
        return path.toString();
    }

    private static Problem.Field field(String name, MessageSourceResolvable error) {
        var codes = error.getCodes();
        var code = codes == null || codes.length == 0 ? INVALID : codes[codes.length - 1];
        return code.equals("typeMismatch")
                ? new Problem.Field(name, WRONG_TYPE, List.of(), null)
                : new Problem.Field(name, kebab(code), List.of(), error.getDefaultMessage());
    }

    private static Problem.Field missing(String name) {
        return new Problem.Field(name, MISSING, List.of(), null);
    }

    private static String kebab(String constraint) {
        return constraint.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }
}
