package dev.jangteo.gateway.graphql;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much one GraphQL request may ask for.
 *
 * @param maxDepth of nested fields; GraphiQL's own question about the schema needs 15
 * @param maxComplexity in fields to be answered, with lists counted in full
 */
@ConfigurationProperties("jangteo.gateway.graphql")
record GraphQlLimits(
        @DefaultValue("15") int maxDepth,
        @DefaultValue("5000") int maxComplexity) {}
