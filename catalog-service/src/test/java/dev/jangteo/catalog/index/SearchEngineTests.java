package dev.jangteo.catalog.index;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opensearch.client.opensearch._types.ErrorResponse;
import org.opensearch.client.opensearch._types.OpenSearchException;

class SearchEngineTests {
    @ParameterizedTest
    @CsvSource({
        "503, search_phase_execution_exception, true",
        "429, rejected_execution_exception, true",
        "404, index_not_found_exception, true",
        "403, cluster_block_exception, true",
        "400, parsing_exception, false",
        "500, null_pointer_exception, false",
    })
    void a_refusal_tells_whether_the_same_may_be_answered_later(int status, String type, boolean later) {
        var refusal = new OpenSearchException(ErrorResponse.of(
                it -> it.status(status).error(error -> error.type(type).reason("it says so"))));

        assertThat(SearchEngine.refused(refusal) instanceof SearchUnavailable).isEqualTo(later);
    }
}
