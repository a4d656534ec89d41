package dev.jangteo.gateway.graphql;

import graphql.analysis.FieldComplexityCalculator;
import graphql.analysis.FieldComplexityEnvironment;

/**
 * What answering costs: a field costs one, a list as many times its fields as it may have items, and a field that asks
 * a service a fixed price on top, so that a hundred log-ins can't hide in one request: the fields of Query and Mutation,
 * and lists within them whose length is asked for. What is asked about the schema itself is free; the depth limits that.
 */
final class QueryCost implements FieldComplexityCalculator {
    private static final String LENGTH = "first";
    private static final int QUESTION = 50;
    private static final int COMMAND = 500;

    @Override
    public int calculate(FieldComplexityEnvironment field, int childComplexity) {
        if (field.getField().getName().startsWith("__")) {
            return 0;
        }
        return price(field) + 1 + items(field) * childComplexity;
    }

    private static int price(FieldComplexityEnvironment field) {
        return switch (field.getParentType().getName()) {
            case "Query" -> QUESTION;
            case "Mutation" -> COMMAND;
            default -> field.getArguments().containsKey(LENGTH) ? QUESTION : 0;
        };
    }

    private static int items(FieldComplexityEnvironment field) {
        return field.getArguments().get(LENGTH) instanceof Integer first ? Math.clamp(first, 1, 100) : 1;
    }
}
