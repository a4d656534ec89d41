package dev.jangteo.platform.locks;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.expression.MethodBasedEvaluationContext;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.ParameterNameDiscoverer;
import org.springframework.expression.EvaluationException;
import org.springframework.expression.ParseException;
import org.springframework.expression.spel.SpelNode;
import org.springframework.expression.spel.ast.VariableReference;
import org.springframework.expression.spel.standard.SpelExpression;
import org.springframework.expression.spel.standard.SpelExpressionParser;

/** The expression that names what a call locks. */
final class LockKey {
    private static final SpelExpressionParser PARSER = new SpelExpressionParser();
    private static final ParameterNameDiscoverer NAMES = new DefaultParameterNameDiscoverer();

    private final Method method;
    private final SpelExpression expression;

    private LockKey(Method method, SpelExpression expression) {
        this.method = method;
        this.expression = expression;
    }

    /**
     * Reads the expression for this method.
     *
     * @throws IllegalStateException when it can't be read, or names an argument the method doesn't have
     */
    static LockKey of(Method method, String text) {
        var expression = parse(method, text);
        var unknown = variables(expression.getAST());
        unknown.removeAll(arguments(method));
        if (!unknown.isEmpty()) {
            throw new IllegalStateException("The key \"%s\" of @DistributedLock on %s names %s, its arguments are %s"
                    .formatted(text, method, unknown, arguments(method)));
        }
        return new LockKey(method, expression);
    }

    /** The key of one call. */
    String of(@Nullable Object target, @Nullable Object[] arguments) {
        String key;
        try {
            key = expression.getValue(
                    new MethodBasedEvaluationContext(target == null ? "" : target, method, arguments, NAMES),
                    String.class);
        } catch (EvaluationException e) {
            throw new IllegalArgumentException(
                    "The key \"%s\" of @DistributedLock can't be told for this call of %s"
                            .formatted(expression.getExpressionString(), method),
                    e);
        }
        if (key == null || key.isBlank()) {
            throw new IllegalArgumentException("The key \"%s\" of @DistributedLock is empty for this call of %s"
                    .formatted(expression.getExpressionString(), method));
        }
        return key;
    }

    private static SpelExpression parse(Method method, String text) {
        try {
            return PARSER.parseRaw(text);
        } catch (ParseException | IllegalStateException | IllegalArgumentException e) {
            throw new IllegalStateException(
                    "The key \"%s\" of @DistributedLock on %s isn't an expression".formatted(text, method), e);
        }
    }

    private static Set<String> variables(SpelNode node) {
        var found = new HashSet<String>();
        if (node instanceof VariableReference it) {
            found.add(it.toStringAST());
        }
        for (int i = 0; i < node.getChildCount(); i++) {
            found.addAll(variables(node.getChild(i)));
        }
        found.removeAll(List.of("#root", "#this"));
        return found;
    }

    private static List<String> arguments(Method method) {
        var names = NAMES.getParameterNames(method);
        var all = new ArrayList<String>();
        for (int i = 0; i < method.getParameterCount(); i++) {
            if (names != null) {
                all.add("#" + names[i]);
            }
            all.add("#p" + i);
            all.add("#a" + i);
        }
        return all;
    }
}
