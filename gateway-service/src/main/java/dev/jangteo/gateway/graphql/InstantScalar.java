package dev.jangteo.gateway.graphql;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import graphql.schema.CoercingSerializeException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Locale;

/** {@code DateTime}: an instant as ISO-8601 text in UTC. */
final class InstantScalar implements Coercing<Instant, String> {

    @Override
    public String serialize(Object value, GraphQLContext context, Locale locale) {
        if (value instanceof Instant it) {
            return it.toString();
        }
        throw new CoercingSerializeException("an instant is expected, not " + value.getClass());
    }

    @Override
    public Instant parseValue(Object input, GraphQLContext context, Locale locale) {
        try {
            return Instant.parse(input.toString());
        } catch (DateTimeParseException e) {
            throw new CoercingParseValueException("not a DateTime such as 2026-11-21T03:04:05Z", e);
        }
    }

    @Override
    public Instant parseLiteral(Value<?> input, CoercedVariables variables, GraphQLContext context, Locale locale) {
        if (input instanceof StringValue text && text.getValue() != null) {
            return parseValue(text.getValue(), context, locale);
        }
        throw new CoercingParseLiteralException("a DateTime is written as a string");
    }

    @Override
    public Value<?> valueToLiteral(Object input, GraphQLContext context, Locale locale) {
        return StringValue.of(input.toString());
    }
}
