package dev.jangteo.catalog.index;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param url where the search engine is; {@code user:password@} in it are its credentials
 * @param prefix what the names of this shop's indices begin with, so that shops can share an engine; none by default
 * @param connectTimeout how long a connection to it may take
 * @param answerTimeout how long a shopper's search may take
 * @param workTimeout how long it may take over an index: a bulk of documents, a new index
 * @param shards of a new index
 * @param replicas copies of each shard of a new index
 * @param refreshEvery how long after it was written a document is found at the latest
 * @param batch how many products are written at once when an index is built
 * @param builderSilence a builder not heard of for this long is taken for dead, and another one goes on
 */
@Validated
@ConfigurationProperties("jangteo.catalog.search")
public record SearchSettings(
        @NotNull URI url,
        @DefaultValue("") @Pattern(regexp = PREFIX) String prefix,
        @DefaultValue("500ms") @NotNull Duration connectTimeout,
        @DefaultValue("1s") @NotNull Duration answerTimeout,
        @DefaultValue("30s") @NotNull Duration workTimeout,
        @DefaultValue("1") @Positive int shards,
        @DefaultValue("0") @PositiveOrZero int replicas,
        @DefaultValue("500ms") @NotNull Duration refreshEvery,
        @DefaultValue("300") @Positive int batch,
        @DefaultValue("10s") @NotNull Duration builderSilence) {

    /** None that would make the names of one shop begin like those of another. */
    private static final String PREFIX = "((?!write-)(?!.*(products|suggestions)-)[a-z0-9][a-z0-9-]{0,30}-)?";

    /** The name the products are searched by. */
    public String products() {
        return prefix + "products";
    }

    /** The name the suggestions are searched by. */
    public String suggestions() {
        return prefix + "suggestions";
    }
}
