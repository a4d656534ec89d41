package dev.jangteo.gateway;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.havingExactly;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import dev.jangteo.platform.testing.Answer;
import dev.jangteo.platform.testing.Http;
import dev.jangteo.platform.testing.Peers;
import dev.jangteo.platform.testing.ServiceTest;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SearchGraphQlIT {
    private static final String EMPTY_LIST = "{\"items\":[],\"endCursor\":null,\"hasNextPage\":false}";
    private static final String FOUND = """
            {"items":[{"product":%s,
                       "highlights":[{"field":"name","parts":[{"text":"무선","hit":true},{"text":" 헤드폰","hit":false}]}]},
                      {"product":%s,"highlights":[]}],
             "endCursor":"next","hasNextPage":true,"total":42,"searchedFor":"무선 헤드폰","didYouMean":"무선 헤드셋",
             "facets":{"categories":[{"id":"c-1","name":"음향","count":40}],"brands":[{"value":"소리","count":7}],
                       "prices":[{"from":0,"to":49999,"count":2},{"from":50000,"to":null,"count":40}],
                       "options":[{"name":"색상","values":[{"value":"블랙","count":3}]}],
                       "ratings":[{"atLeast":4,"count":2}],"inStock":30},
             "help":null}""".formatted(product("p-1"), product("p-2"));
    private static final String NOTHING = """
            {"items":[],"endCursor":null,"hasNextPage":false,"total":0,"facets":null,"searchedFor":"쿼크","didYouMean":null,
             "help":{"popular":["무선 헤드폰"],"categories":[{"id":"c-1","name":"음향"}]}}""";

    @Autowired
    Http http;

    @Autowired
    Peers peers;

    @Autowired
    CircuitBreakerRegistry breakers;

    @BeforeEach
    void start() {
        peers.reset();
        breakers.getAllCircuitBreakers().forEach(it -> it.reset());
    }

    @Test
    void a_search_shows_products_what_they_are_made_of_and_where_the_words_were_found_C2() {
        searchAnswers(okJson(FOUND));

        var answer = ask(
                """
                query ($filter: SearchFilter) {
                  search(query: "무선 헤드폰 & 100%", filter: $filter, sort: RATING, first: 2, after: "x/ y") {
                    nodes { id rating ratingCount }
                    edges { cursor node { id } highlights { field parts { text hit } } }
                    pageInfo { hasNextPage endCursor } totalCount searchedFor didYouMean help { popular }
                    facets {
                      categories { id name count } brands { value count } prices { from to count }
                      options { name values { value count } } ratings { atLeast count } inStock
                    }
                  }
                }""", Map.of("filter", Map.of("categoryId", "c-1", "minPrice", 1000, "maxPrice", 9000, "minRating", 4)));

        assertThat(answer.json().has("errors")).as(answer.body()).isFalse();
        var search = answer.json().at("/data/search");
        assertThat(search.at("/nodes/1/id").asString()).isEqualTo("p-2");
        assertThat(search.at("/nodes/0/rating").asDouble()).isEqualTo(4.5);
        assertThat(search.at("/edges/0/highlights/0/parts/0").toString()).isEqualTo("{\"text\":\"무선\",\"hit\":true}");
        assertThat(search.at("/edges/0/cursor").isNull()).isTrue();
        assertThat(search.at("/edges/1/cursor").asString()).isEqualTo("next");
        assertThat(search.at("/totalCount").asInt()).isEqualTo(42);
        assertThat(search.at("/didYouMean").asString()).isEqualTo("무선 헤드셋");
        assertThat(search.at("/facets/prices/1").toString()).isEqualTo("{\"from\":50000,\"to\":null,\"count\":40}");
        assertThat(search.at("/facets/options/0/values/0/value").asString()).isEqualTo("블랙");
        peers.server()
                .verify(getRequestedFor(urlPathEqualTo("/api/products/search"))
                        .withQueryParam("q", equalTo("무선 헤드폰 & 100%"))
                        .withQueryParam("category", equalTo("c-1"))
                        .withQueryParam("minPrice", equalTo("1000"))
                        .withQueryParam("maxPrice", equalTo("9000"))
                        .withQueryParam("minRating", equalTo("4"))
                        .withQueryParam("sort", equalTo("RATING"))
                        .withQueryParam("first", equalTo("2"))
                        .withQueryParam("after", equalTo("x/ y"))
                        .withQueryParam("facets", equalTo("true")));
    }

    @Test
    void brands_and_options_may_be_several_C2() {
        searchAnswers(okJson(FOUND));

        ask("""
                { search(query: "x", filter: {brands: ["소리", "A&B, C"], inStock: true, options: [
                    {name: "색상", value: "블랙"}, {name: "크기", value: "M:L"}]}) { totalCount } }""", Map.of());

        peers.server()
                .verify(getRequestedFor(urlPathEqualTo("/api/products/search"))
                        .withQueryParam("brand", havingExactly("소리", "A&B, C"))
                        .withQueryParam("option", havingExactly("색상:블랙", "크기:M:L"))
                        .withQueryParam("inStock", equalTo("true")));
    }

    @Test
    void nothing_is_counted_and_nothing_filtered_that_nobody_asked_for_C2() {
        searchAnswers(okJson(FOUND));

        ask("{ search(query: \"x\") { nodes { id } } }", Map.of());
        ask("{ search(query: \"x\", filter: {brands: [], options: []}) { nodes { id } } }", Map.of());

        peers.server()
                .verify(
                        2,
                        getRequestedFor(urlPathEqualTo("/api/products/search"))
                                .withQueryParam("facets", equalTo("false"))
                                .withQueryParam("sort", equalTo("RELEVANCE"))
                                .withQueryParam("first", equalTo("20"))
                                .withQueryParam("brand", absent())
                                .withQueryParam("option", absent())
                                .withQueryParam("after", absent()));
    }

    @Test
    void who_finds_nothing_is_told_where_to_go_on_C2() {
        searchAnswers(okJson(NOTHING));

        var answer = ask(
                "{ search(query: \"쿼크\") { totalCount facets { inStock } help { popular categories { id name } } } }",
                Map.of());

        assertThat(answer.json().at("/data/search").toString())
                .isEqualTo("{\"totalCount\":0,\"facets\":null,"
                        + "\"help\":{\"popular\":[\"무선 헤드폰\"],\"categories\":[{\"id\":\"c-1\",\"name\":\"음향\"}]}}");
    }

    @Test
    void while_nobody_can_search_the_rest_of_a_query_is_answered_C10() {
        searchAnswers(problem(503, "search-unavailable").withHeader("Retry-After", "5"));
        peers.server().stubFor(get(urlPathEqualTo("/api/products")).willReturn(okJson(EMPTY_LIST)));

        for (int i = 0; i < 20; i++) {
            var answer = ask("{ search(query: \"x\") { totalCount } products { pageInfo { hasNextPage } } }", Map.of());

            assertError(answer, "search-unavailable", 503);
            assertThat(answer.text("/errors/0/message")).isEqualTo("search-unavailable, in words");
            assertThat(answer.text("/errors/0/extensions/retryAfter")).isEqualTo("5");
            assertThat(answer.json().at("/data/search").isNull()).isTrue();
            assertThat(answer.text("/data/products/pageInfo/hasNextPage")).isEqualTo("false");
        }
    }

    @Test
    void a_list_too_old_to_go_on_is_refused_by_name_C2() {
        searchAnswers(problem(409, "search-expired"));

        assertError(ask("{ search(query: \"x\", after: \"old\") { totalCount } }", Map.of()), "search-expired", 409);
    }

    @Test
    void a_search_engine_out_of_breath_keeps_nobody_from_the_shelves_C10() {
        searchAnswers(aResponse().withStatus(500));
        peers.server().stubFor(get(urlPathEqualTo("/api/products")).willReturn(okJson(EMPTY_LIST)));

        for (int i = 0; i < 20; i++) {
            assertError(ask("{ search(query: \"x\") { totalCount } }", Map.of()), "service-unavailable", 503);
        }

        assertThat(ask("{ products { pageInfo { hasNextPage } } }", Map.of())
                        .json()
                        .has("errors"))
                .isFalse();
    }

    @Test
    void the_beginning_of_a_query_is_completed_C3() {
        peers.server().stubFor(get(urlPathEqualTo("/api/products/suggestions")).willReturn(okJson("""
                {"items":[{"text":"무선 헤드폰","kind":"QUERY","productId":null,"categoryId":null},
                          {"text":"무선 이어폰 A","kind":"PRODUCT","productId":"p-1","categoryId":null}]}""")));
        peers.server()
                .stubFor(get(urlPathEqualTo("/api/products/popular-searches"))
                        .willReturn(okJson("{\"items\":[{\"rank\":1,\"text\":\"헤드폰\"}]}")));

        var answer = ask("""
                { suggestions(query: "무ㅅ", first: 2) { text kind productId categoryId }
                  popularSearches(first: 5) { rank text } }""", Map.of());

        assertThat(answer.json().at("/data").toString())
                .isEqualTo(
                        "{\"suggestions\":[{\"text\":\"무선 헤드폰\",\"kind\":\"QUERY\",\"productId\":null,\"categoryId\":null},"
                                + "{\"text\":\"무선 이어폰 A\",\"kind\":\"PRODUCT\",\"productId\":\"p-1\",\"categoryId\":null}],"
                                + "\"popularSearches\":[{\"rank\":1,\"text\":\"헤드폰\"}]}");
        peers.server()
                .verify(getRequestedFor(urlPathEqualTo("/api/products/suggestions"))
                        .withQueryParam("q", equalTo("무ㅅ"))
                        .withQueryParam("first", equalTo("2")));
    }

    @Test
    void suggestions_are_not_waited_for_C3() {
        peers.server()
                .stubFor(get(urlPathEqualTo("/api/products/suggestions"))
                        .willReturn(okJson("{\"items\":[]}").withFixedDelay(1300)));
        peers.server().stubFor(get(urlPathEqualTo("/api/products")).willReturn(okJson(EMPTY_LIST)));
        var twenty = IntStream.range(0, 20)
                .mapToObj("s%d: suggestions(query: \"무\") { text }"::formatted)
                .collect(Collectors.joining(" ", "{", "}"));

        assertError(ask(twenty, Map.of()), "service-unavailable", 503);
        assertThat(ask("{ products { pageInfo { hasNextPage } } }", Map.of())
                        .json()
                        .has("errors"))
                .isFalse();
    }

    @Test
    void what_goes_with_a_product_is_asked_for_once_and_only_when_wanted_C4() {
        peers.server().stubFor(get("/api/products/p-1").willReturn(okJson(page())));
        peers.server()
                .stubFor(get(urlPathEqualTo("/api/products/p-1/related"))
                        .willReturn(okJson("{\"similar\":[%s,%s],\"alsoBought\":[%s,%s]}"
                                .formatted(product("p-2"), product("p-3"), product("p-4"), product("p-5")))));

        var alone = ask("{ product(id: \"p-1\") { name } }", Map.of());
        peers.server().verify(0, getRequestedFor(urlPathEqualTo("/api/products/p-1/related")));
        var both = ask(
                "{ product(id: \"p-1\") { name similar(first: 8) { id } alsoBought(first: 1) { id rating } } }",
                Map.of());

        assertThat(alone.text("/data/product/name")).isEqualTo("헤드폰");
        assertThat(both.json().at("/data/product").toString())
                .isEqualTo("{\"name\":\"헤드폰\",\"similar\":[{\"id\":\"p-2\"},{\"id\":\"p-3\"}],"
                        + "\"alsoBought\":[{\"id\":\"p-4\",\"rating\":4.5}]}");
        peers.server()
                .verify(
                        1,
                        getRequestedFor(urlPathEqualTo("/api/products/p-1/related"))
                                .withQueryParam("first", equalTo("8")));
    }

    @Test
    void a_product_is_shown_without_what_goes_with_it_C4() {
        peers.server().stubFor(get("/api/products/p-1").willReturn(okJson(page())));
        peers.server()
                .stubFor(get(urlPathEqualTo("/api/products/p-1/related"))
                        .willReturn(problem(503, "search-unavailable")));

        var answer = ask("{ product(id: \"p-1\") { name similar { id } } }", Map.of());

        assertError(answer, "search-unavailable", 503);
        assertThat(answer.json().at("/data/product").toString()).isEqualTo("{\"name\":\"헤드폰\",\"similar\":null}");
    }

    @Test
    void what_goes_with_a_product_has_its_price_C4() {
        var many = IntStream.range(0, 60)
                .mapToObj("a%d: similar(first: 10) { id name brand image inStock skuCount }"::formatted)
                .collect(Collectors.joining(" ", "{ product(id: \"p-1\") {", "} }"));

        assertError(ask(many, Map.of()), "query-too-complex", 400);
    }

    @Test
    void a_full_page_of_results_with_everything_is_not_too_much_C2() {
        searchAnswers(okJson(FOUND));

        var answer = ask("""
                { search(query: "x", first: 50) {
                    edges { cursor node { id name brand categoryId image priceFrom { amount currency } inStock skuCount
                                          defaultSkuId rating ratingCount } highlights { field parts { text hit } } }
                    pageInfo { hasNextPage endCursor } totalCount searchedFor didYouMean
                    help { popular categories { id name } }
                    facets { categories { id name count } brands { value count } prices { from to count }
                             options { name values { value count } } ratings { atLeast count } inStock } } }""", Map.of());

        assertThat(answer.json().has("errors")).as(answer.body()).isFalse();
    }

    private void searchAnswers(ResponseDefinitionBuilder answer) {
        peers.server().stubFor(get(urlPathEqualTo("/api/products/search")).willReturn(answer));
    }

    private Answer ask(String query, Map<String, ?> variables) {
        var answer = http.post("/graphql", Map.of("query", query, "variables", variables));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer;
    }

    private static void assertError(Answer answer, String code, int status) {
        assertThat(answer.text("/errors/0/extensions/code")).as(answer.body()).isEqualTo(code);
        assertThat(answer.json().at("/errors/0/extensions/status").asInt()).isEqualTo(status);
    }

    private static ResponseDefinitionBuilder problem(int status, String code) {
        return aResponse()
                .withStatus(status)
                .withHeader("Content-Type", "application/problem+json")
                .withBody("{\"status\":%d,\"code\":\"%s\",\"detail\":\"%2$s, in words\"}".formatted(status, code));
    }

    private static String product(String id) {
        return """
                {"id":"%s","name":"헤드폰","brand":null,"categoryId":"c-1","image":null,
                 "priceFrom":{"amount":12900,"currency":"KRW"},"inStock":true,"skuCount":1,"defaultSkuId":"s-1",
                 "rating":4.5,"ratingCount":2}""".formatted(id);
    }

    private static String page() {
        return """
                {"id":"p-1","name":"헤드폰","description":"","brand":null,"categoryId":"c-1","breadcrumb":[],"tags":[],
                 "images":[],"status":"PUBLISHED","optionNames":[],"skus":[],"priceFrom":{"amount":9900,"currency":"KRW"},
                 "inStock":true,"rating":4.5,"ratingCount":2,"ratings":[]}""";
    }
}
