package dev.jangteo.catalog.web;

import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyBoolean;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.jangteo.catalog.category.Category;
import dev.jangteo.catalog.korean.SearchQuery;
import dev.jangteo.catalog.sales.ProductFigures;
import dev.jangteo.catalog.search.Browsing.Listed;
import dev.jangteo.catalog.search.Facets;
import dev.jangteo.catalog.search.Highlight;
import dev.jangteo.catalog.search.ProductCard;
import dev.jangteo.catalog.search.SearchFilters;
import dev.jangteo.catalog.search.SearchResult;
import dev.jangteo.catalog.search.SearchSort;
import dev.jangteo.catalog.search.Searching;
import dev.jangteo.catalog.suggest.SearchLog;
import dev.jangteo.contracts.CategoryId;
import dev.jangteo.contracts.Money;
import dev.jangteo.contracts.ProductId;
import dev.jangteo.contracts.SkuId;
import dev.jangteo.platform.security.CurrentUser;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.core.MethodParameter;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@WebMvcTest(ProductSearchController.class)
@AutoConfigureMockMvc(addFilters = false)
class ProductSearchControllerTests {
    private static final SearchFilters NONE = new SearchFilters(null, List.of(), null, null, null, Map.of(), false);

    /** Nobody is logged in. */
    @TestConfiguration(proxyBeanMethods = false)
    static class Strangers implements WebMvcConfigurer, HandlerMethodArgumentResolver {
        @Override
        public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
            resolvers.add(this);
        }

        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.hasParameterAnnotation(CurrentUser.class);
        }

        @Override
        public Object resolveArgument(
                MethodParameter parameter,
                ModelAndViewContainer container,
                NativeWebRequest request,
                WebDataBinderFactory binders) {
            return Optional.empty();
        }
    }

    @Autowired
    private MockMvc mvc;

    @MockitoBean
    private Searching searching;

    @MockitoBean
    private SearchLog searches;

    @Test
    void the_question_is_read_whole_and_the_answer_keeps_its_shape() throws Exception {
        var filters = new SearchFilters(
                new CategoryId("audio"),
                List.of("소니", "Tom, Dick & Harry"),
                1_000L,
                9_000L,
                4,
                Map.of("색상", Set.of("블랙", "화이트"), "크기", Set.of("1:2")),
                true);
        given(searching.search(SearchQuery.of("해드폰"), filters, SearchSort.PRICE_ASC, 7, true))
                .willReturn(found());

        mvc.perform(get("/api/products/search")
                        .param("q", "  해드폰 ")
                        .param("category", "audio")
                        .param("brand", "소니", "Tom, Dick & Harry")
                        .param("minPrice", "1000")
                        .param("maxPrice", "9000")
                        .param("minRating", "4")
                        .param("option", "색상:블랙", "색상:화이트", "크기:1:2")
                        .param("inStock", "true")
                        .param("sort", "PRICE_ASC")
                        .param("first", "7"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items[0].product.id").value("p"))
                .andExpect(jsonPath("$.items[0].product.rating").value(4.5))
                .andExpect(jsonPath("$.items[0].product.ratingCount").value(12))
                .andExpect(jsonPath("$.items[0].highlights[0].field").value("name"))
                .andExpect(jsonPath("$.items[0].highlights[0].parts[1].text").value("헤드폰"))
                .andExpect(jsonPath("$.items[0].highlights[0].parts[1].hit").value(true))
                .andExpect(jsonPath("$.endCursor").value("def"))
                .andExpect(jsonPath("$.hasNextPage").value(true))
                .andExpect(jsonPath("$.total").value(42))
                .andExpect(jsonPath("$.facets.categories[0].id").value("audio"))
                .andExpect(jsonPath("$.facets.prices[0].from").value(3_000_000))
                .andExpect(jsonPath("$.facets.prices[0].to").isEmpty())
                .andExpect(jsonPath("$.facets.options[0].values[0].value").value("블랙"))
                .andExpect(jsonPath("$.facets.inStock").value(30))
                .andExpect(jsonPath("$.searchedFor").value("헤드폰"))
                .andExpect(jsonPath("$.didYouMean").isEmpty())
                .andExpect(jsonPath("$.help.popular[0]").value("텀블러"))
                .andExpect(jsonPath("$.help.categories[0].name").value("가전"));
        verify(searches).record(eq("헤드폰"), eq(42L), any());
    }

    @Test
    void one_value_with_a_comma_stays_one() throws Exception {
        var filters = new SearchFilters(null, List.of("A, B"), null, null, null, Map.of(), false);
        given(searching.search(SearchQuery.of("가방"), filters, SearchSort.RELEVANCE, 20, false))
                .willReturn(found());

        mvc.perform(get("/api/products/search?q=가방&facets=false").param("brand", "A, B"))
                .andExpect(jsonPath("$.total").value(42));
    }

    @Test
    void a_later_page_is_no_new_search() throws Exception {
        given(searching.searchOn("abc", NONE, SearchSort.RELEVANCE, 20)).willReturn(found());

        mvc.perform(get("/api/products/search?q=가방&after=abc")).andExpect(status().isOk());

        verifyNoInteractions(searches);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\u3000"})
    void nothing_typed_is_refused(String q) throws Exception {
        mvc.perform(get("/api/products/search").param("q", q))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.code").value("invalid-request"))
                .andExpect(jsonPath("$.errors[*].field").value(containsInAnyOrder("q")));
        verifyNoInteractions(searching);
    }

    @Test
    void every_bad_value_is_named() throws Exception {
        mvc.perform(get("/api/products/search")
                        .param("q", "가".repeat(101))
                        .param("first", "101")
                        .param("minPrice", "-1")
                        .param("minRating", "6")
                        .param("brand", "1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21".split(" ")))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[*].field")
                        .value(containsInAnyOrder("q", "first", "minPrice", "minRating", "brand")));
        verifyNoInteractions(searching);
    }

    @Test
    void a_price_range_the_wrong_way_round_is_refused() throws Exception {
        mvc.perform(get("/api/products/search?q=가방&minPrice=2&maxPrice=1"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].field").value("maxPrice"))
                .andExpect(jsonPath("$.errors[0].code").value("price-range-reversed"));
        verifyNoInteractions(searching);
    }

    @Test
    void an_option_without_a_value_is_refused() throws Exception {
        mvc.perform(get("/api/products/search?q=가방&option=블랙")).andExpect(status().isBadRequest());

        verify(searching, never()).search(any(), any(), any(), anyInt(), anyBoolean());
    }

    private static SearchResult found() {
        var card = new ProductCard(
                new ProductId("p"),
                "무선 헤드폰",
                "소니",
                new CategoryId("audio"),
                null,
                Money.won(5_000),
                List.of(new SkuId("p-b")));
        var marked = new Highlight("name", List.of(new Highlight.Part("무선 ", false), new Highlight.Part("헤드폰", true)));
        return new SearchResult(
                List.of(new SearchResult.Item(new Listed(card, true, new ProductFigures(4.5, 12, 3)), List.of(marked))),
                "def",
                true,
                42,
                new Facets(
                        List.of(new Facets.CategoryCount(new CategoryId("audio"), "음향기기", 3)),
                        List.of(),
                        List.of(new Facets.PriceCount(3_000_000, null, 1)),
                        List.of(new Facets.OptionCount("색상", List.of(new Facets.ValueCount("블랙", 3)))),
                        List.of(),
                        30),
                "헤드폰",
                null,
                new SearchResult.Help(List.of("텀블러"), List.of(new Category(new CategoryId("home"), "가전", null))));
    }
}
