package dev.jangteo.catalog.index;

import java.io.IOException;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import org.opensearch.client.opensearch.OpenSearchClient;
import org.opensearch.client.opensearch._types.OpenSearchException;

/** Asks the search engine, and tells its being away from its refusing a question that is wrong. */
public class SearchEngine {
    /** Too much to do, a broken way there, no leader: over sooner or later. */
    private static final Set<Integer> LATER = Set.of(429, 502, 503, 504);

    /** What an engine says that came back without its data, or keeps its disk from filling up. */
    private static final Set<String> NOT_NOW = Set.of(SearchUnavailable.NO_INDEX, "cluster_block_exception");

    private final OpenSearchClient quick;
    private final OpenSearchClient patient;

    SearchEngine(OpenSearchClient quick, OpenSearchClient patient) {
        this.quick = quick;
        this.patient = patient;
    }

    /** A question to the engine. */
    @FunctionalInterface
    public interface Question<T> {
        T put(OpenSearchClient client) throws IOException;
    }

    /**
     * A shopper's question, whose answer nobody waits for long.
     *
     * @throws SearchUnavailable when the engine is away, too busy, or has no such index
     * @throws OpenSearchException when the question is wrong
     */
    public <T> T ask(Question<T> question) {
        return put(question, quick);
    }

    /** Work on an index; as {@link #ask}, but it may take its time. */
    public <T> T work(Question<T> question) {
        return put(question, patient);
    }

    private static <T> T put(Question<T> question, OpenSearchClient client) {
        try {
            return question.put(client);
        } catch (IOException e) {
            throw new SearchUnavailable("the search engine", e);
        } catch (OpenSearchException e) {
            throw refused(e);
        } catch (RuntimeException e) { // as the client wraps that no connection was free in time
            throw e.getCause() instanceof TimeoutException ? new SearchUnavailable("the search engine", e) : e;
        }
    }

    /** For a refusal: {@link SearchUnavailable} when the same may be answered later, else as the engine said it. */
    public static RuntimeException refused(OpenSearchException refusal) {
        return LATER.contains(refusal.status())
                        || NOT_NOW.contains(refusal.error().type())
                ? new SearchUnavailable("the search engine says " + refusal.getMessage(), refusal)
                : refusal;
    }
}
