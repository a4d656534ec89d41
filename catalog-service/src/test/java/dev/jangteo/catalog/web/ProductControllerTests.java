package dev.jangteo.catalog.web;

import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.ArgumentMatchers.isNull;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.jangteo.catalog.review.Ratings;
import dev.jangteo.catalog.sales.ProductFigures;
import dev.jangteo.catalog.search.Browsing;
import dev.jangteo.catalog.search.ProductCard;
import dev.jangteo.catalog.search.ProductQuery;
import dev.jangteo.catalog.search.ProductSort;
import dev.jangteo.contracts.CategoryId;
import dev.jangteo.contracts.Money;
import dev.jangteo.contracts.ProductId;
import dev.jangteo.contracts.SkuId;
import dev.jangteo.platform.web.Page;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.MockMvc;

@WebMvcTest(ProductController.class)
@AutoConfigureMockMvc(addFilters = false)
class ProductControllerTests {
    @Autowired
    private MockMvc mvc;

    @MockitoBean
    private Browsing browsing;

    @MockitoBean
    private Ratings ratings;

    @Test
    void the_query_is_read_whole_and_the_page_keeps_its_shape() throws Exception {
        var query = new ProductQuery(new CategoryId("audio"), "소니", 1_000L, 9_000L, ProductSort.PRICE_ASC);
        var card = new ProductCard(
                new ProductId("p"),
                "무선 헤드폰",
                "소니",
                new CategoryId("audio"),
                null,
                Money.won(5_000),
                List.of(new SkuId("p-b"), new SkuId("p-w")));
        given(browsing.list(query, true, "abc", 7))
                .willReturn(new Page<>(
                        List.of(new Browsing.Listed(card, true, new ProductFigures(4.5, 12, 3))), "def", true));

        mvc.perform(get("/api/products")
                        .param("category", "audio")
                        .param("brand", "소니")
                        .param("minPrice", "1000")
                        .param("maxPrice", "9000")
                        .param("inStock", "true")
                        .param("sort", "PRICE_ASC")
                        .param("first", "7")
                        .param("after", "abc"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items[0].id").value("p"))
                .andExpect(jsonPath("$.items[0].priceFrom.amount").value(5_000))
                .andExpect(jsonPath("$.items[0].priceFrom.currency").value("KRW"))
                .andExpect(jsonPath("$.items[0].inStock").value(true))
                .andExpect(jsonPath("$.items[0].skuCount").value(2))
                .andExpect(jsonPath("$.items[0].defaultSkuId").value("p-b"))
                .andExpect(jsonPath("$.items[0].rating").value(4.5))
                .andExpect(jsonPath("$.items[0].ratingCount").value(12))
                .andExpect(jsonPath("$.endCursor").value("def"))
                .andExpect(jsonPath("$.hasNextPage").value(true));
    }

    @Test
    void nothing_asked_for_is_the_newest_twenty() throws Exception {
        var query = new ProductQuery(null, null, null, null, ProductSort.NEWEST);
        given(browsing.list(eq(query), eq(false), isNull(), eq(20))).willReturn(new Page<>(List.of(), null, false));

        mvc.perform(get("/api/products"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items").isEmpty());
    }

    @Test
    void every_bad_value_is_named() throws Exception {
        mvc.perform(get("/api/products")
                        .param("first", "101")
                        .param("minPrice", "-1")
                        .param("brand", "가".repeat(101)))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.code").value("invalid-request"))
                .andExpect(jsonPath("$.errors[*].field").value(containsInAnyOrder("brand", "first", "minPrice")));
        verifyNoInteractions(browsing);
    }
}
