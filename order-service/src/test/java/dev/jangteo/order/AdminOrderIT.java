package dev.jangteo.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jangteo.contracts.UserId;
import dev.jangteo.platform.testing.Answer;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

/** All customers' orders, for those who work here. */
class AdminOrderIT extends WholeOrderService {

    @Test
    void agents_and_admins_search_all_orders_page_by_page() {
        var before = clock.instant();
        var expected = new ArrayList<String>();
        for (int i = 0; i < 5; i++) {
            expected.addFirst(place("admin-" + i).value());
        }
        var after = clock.instant();

        var seen = new ArrayList<String>();
        var page = search("userId=" + user + "&first=2");
        seen.addAll(idsOf(page));
        while (page.json().at("/hasNextPage").asBoolean()) {
            page = search("userId=" + user + "&first=2&after=" + page.text("/endCursor"));
            seen.addAll(idsOf(page));
        }
        assertThat(seen).containsExactlyElementsOf(expected);
        assertThat(idsOf(search("from=" + before + "&to=" + after.plusMillis(1) + "&first=100")))
                .containsAll(expected);
        assertThat(idsOf(search("to=" + before.minusMillis(1) + "&userId=" + user)))
                .isEmpty();
        assertThat(idsOf(search("status=confirmed&userId=" + user))).isEmpty();
        assertThat(idsOf(search("status=pending&userId=" + user))).hasSize(5);
        assertThat(http.as(tokens.admin()).get("/api/admin/orders?first=1").status())
                .isEqualTo(200);
    }

    @Test
    void customers_and_passers_by_do_not() {
        assertThat(mine().get("/api/admin/orders").status()).isEqualTo(403);
        assertThat(http.get("/api/admin/orders").status()).isEqualTo(401);
        assertThat(http.as(tokens.expired(user)).get("/api/admin/orders").status())
                .isEqualTo(401);
        assertThat(http.as(tokens.user(new UserId("nobody")))
                        .get("/api/admin/orders")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void filters_that_make_no_sense_are_refused_where_they_stand() {
        assertBad(search("status=lost"), "status");
        assertBad(search("userId=a%20b"), "userId");
        assertBad(search("from=yesterday"), "from");
        assertBad(search("first=101"), "first");
        assertBad(search("from=2026-11-21T00:00:00Z&to=2026-11-20T00:00:00Z"), "to");
        assertThat(search("after=nonsense").text("/code")).isEqualTo("invalid-cursor");
    }

    private Answer search(String query) {
        return http.as(tokens.agent()).get("/api/admin/orders?" + query);
    }

    private static void assertBad(Answer answer, String field) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.text("/errors/0/field")).as(answer.body()).isEqualTo(field);
    }
}
