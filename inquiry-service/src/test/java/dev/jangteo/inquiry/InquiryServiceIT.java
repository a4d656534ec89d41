package dev.jangteo.inquiry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import dev.jangteo.contracts.InquiryEvent.CustomerInquiry;
import dev.jangteo.contracts.InquiryEvent.InquiryType;
import dev.jangteo.contracts.InquiryEvent.Priority;
import dev.jangteo.contracts.OrderId;
import dev.jangteo.contracts.ProductId;
import dev.jangteo.contracts.UserId;
import dev.jangteo.platform.testing.Answer;
import dev.jangteo.platform.testing.Http;
import dev.jangteo.platform.testing.ServiceTest;
import dev.jangteo.platform.testing.Tokens;
import dev.jangteo.platform.testing.Topics;
import dev.jangteo.platform.web.idempotency.Idempotent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Update;

/** The whole service over HTTP, with real servers. */
@ServiceTest
class InquiryServiceIT {
    private static final String INQUIRIES = "/api/inquiries";

    private final UserId user = new UserId(UUID.randomUUID().toString());

    @Autowired
    Http anyone;

    @Autowired
    Tokens tokens;

    @Autowired
    Topics topics;

    @Autowired
    MongoOperations mongo;

    private Http http;

    @BeforeEach
    void aCustomer() {
        http = anyone.as(tokens.customer(user));
    }

    @Test
    void an_opened_inquiry_can_be_read_and_is_told_to_the_others() {
        var opened = http.post(
                INQUIRIES,
                Map.of(
                        "type", "DELIVERY",
                        "subject", "  상자가 파손됐어요  ",
                        "text", "사진은 나중에\n보내 드릴게요.",
                        "orderId", "order-1",
                        "productId", "product-1"));

        assertThat(opened.status()).as(opened.body()).isEqualTo(201);
        var id = opened.text("/id");
        assertThat(opened.headers().getLocation()).hasPath(INQUIRIES + "/" + id);
        assertThat(opened.text("/subject")).isEqualTo("상자가 파손됐어요");
        assertThat(opened.text("/status")).isEqualTo("OPEN");
        assertThat(opened.text("/priority")).isEqualTo("HIGH");
        assertThat(http.get(INQUIRIES + "/" + id).json()).isEqualTo(opened.json());

        var told = topics.await(CustomerInquiry.class, it -> it.userId().equals(user));
        assertThat(told.inquiryId().value()).isEqualTo(id);
        assertThat(told.inquiryType()).isEqualTo(InquiryType.DELIVERY);
        assertThat(told.priority()).isEqualTo(Priority.HIGH);
        assertThat(told.subject()).isEqualTo("상자가 파손됐어요");
        assertThat(told.orderId()).isEqualTo(new OrderId("order-1"));
        assertThat(told.productId()).isEqualTo(new ProductId("product-1"));
        assertThat(told.meta().sequence()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "'{\"subject\":\"s\",\"text\":\"t\"}',                                            type",
        "'{\"type\":\"GOSSIP\",\"subject\":\"s\",\"text\":\"t\"}',                        type",
        "'{\"type\":\"OTHER\",\"text\":\"t\"}',                                           subject",
        "'{\"type\":\"OTHER\",\"subject\":\"  \",\"text\":\"t\"}',                        subject",
        "'{\"type\":\"OTHER\",\"subject\":\"a\\nBcc: b@c.de\",\"text\":\"t\"}',           subject",
        "'{\"type\":\"OTHER\",\"subject\":\"s\"}',                                        text",
        "'{\"type\":\"OTHER\",\"subject\":\"s\",\"text\":\"\"}',                          text",
        "'{\"type\":\"OTHER\",\"subject\":\"s\",\"text\":\"t\",\"orderId\":\"no id!\"}',  orderId",
    })
    void what_makes_no_sense_is_refused_with_its_field(String body, String field) {
        refused(http.with("Content-Type", "application/json").post(INQUIRIES, body), field);
    }

    @Test
    void subject_and_text_have_their_lengths() {
        refused(open("OTHER", "가".repeat(101), "t"), "subject");
        refused(open("OTHER", "s", "가".repeat(5_001)), "text");
        assertThat(open("OTHER", "가".repeat(100), "가".repeat(5_000)).status()).isEqualTo(201);
    }

    @Test
    void only_its_customer_agents_and_admins_can_read_an_inquiry() {
        var path = INQUIRIES + "/" + open("OTHER", "s", "t").text("/id");

        assertThat(anyone.as(tokens.agent()).get(path).status()).isEqualTo(200);
        assertThat(anyone.as(tokens.admin()).get(path).status()).isEqualTo(200);
        assertThat(anyone.get(path).status()).isEqualTo(401);

        var stranger = anyone.as(tokens.customer(new UserId("a-stranger")));
        var refusal = stranger.get(path);
        assertThat(refusal.status()).isEqualTo(404);
        assertThat(refusal.text("/code")).isEqualTo("inquiry-not-found");
        assertThat(refusal.text("/code"))
                .isEqualTo(stranger.get(INQUIRIES + "/ghost").text("/code"));
        assertThat(stranger.get(INQUIRIES).json().at("/items").size()).isZero();
    }

    @Test
    void own_inquiries_are_paged_newest_first_without_gap_or_repetition() {
        var ids = IntStream.range(0, 5)
                .mapToObj(i -> open("OTHER", "문의 " + i, "t").text("/id"))
                .toList();

        var listed = new ArrayList<String>();
        var page = http.get(INQUIRIES + "?first=2");
        listed.addAll(idsOf(page));
        while (page.json().at("/hasNextPage").asBoolean()) {
            page = http.get(INQUIRIES + "?first=2&after=" + page.text("/endCursor"));
            listed.addAll(idsOf(page));
        }

        assertThat(listed).hasSize(5).containsExactlyInAnyOrderElementsOf(ids);
        assertThat(createdAts(http.get(INQUIRIES))).isSortedAccordingTo(Comparator.reverseOrder());
        refused(http.get(INQUIRIES + "?after=nonsense"), "after");
        refused(http.get(INQUIRIES + "?first=0"), "first");
        refused(http.get(INQUIRIES + "?first=101"), "first");
    }

    @Test
    void an_inquiry_sent_again_with_its_key_is_opened_once() {
        var request = Map.of("type", "OTHER", "subject", "s", "text", "t");
        var keyed = http.with(Idempotent.KEY_HEADER, "inquiry-1");

        var first = keyed.post(INQUIRIES, request);
        var second = keyed.post(INQUIRIES, request);

        assertThat(first.status()).isEqualTo(201);
        assertThat(second.status()).isEqualTo(201);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(second.headers().getLocation()).isEqualTo(first.headers().getLocation());
        assertThat(second.headers().getFirst(Idempotent.REPLAYED_HEADER)).isEqualTo("true");
        assertThat(keyed.post(INQUIRIES, Map.of("type", "OTHER", "subject", "s", "text", "other"))
                        .text("/code"))
                .isEqualTo("idempotency-key-reused");
        assertThat(idsOf(http.get(INQUIRIES))).containsExactly(first.text("/id"));
    }

    @Test
    void an_inquiry_whose_answer_died_with_its_process_is_not_opened_again() {
        var request = Map.of("type", "OTHER", "subject", "s", "text", "t");
        var keyed = http.with(Idempotent.KEY_HEADER, "inquiry-2");
        var first = keyed.post(INQUIRIES, request);
        mongo.updateFirst(
                query(where("_id").is(first.text("/id"))),
                new Update().unset("answer").set("leaseUntil", Instant.EPOCH),
                "idempotency");

        var second = keyed.post(INQUIRIES, request);

        assertThat(second.status()).isEqualTo(201);
        assertThat(second.headers().getFirst(Idempotent.REPLAYED_HEADER)).isNull();
        assertThat(second.json()).isEqualTo(first.json());
        assertThat(idsOf(http.get(INQUIRIES))).containsExactly(first.text("/id"));
    }

    @Test
    void twenty_inquiries_may_be_open_even_when_thirty_are_sent_at_once() throws Exception {
        var answers = new ArrayList<Answer>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Answer>> thirty = IntStream.range(0, 30)
                    .<Callable<Answer>>mapToObj(i -> () -> open("OTHER", "문의 " + i, "t"))
                    .toList();
            for (Future<Answer> answer : threads.invokeAll(thirty)) {
                answers.add(answer.get());
            }
        }

        assertThat(answers).filteredOn(it -> it.status() == 201).hasSize(20);
        assertThat(answers).filteredOn(it -> it.status() != 201).allSatisfy(it -> {
            assertThat(it.status()).isEqualTo(409);
            assertThat(it.text("/code")).isEqualTo("too-many-open-inquiries");
        });
        assertThat(idsOf(http.get(INQUIRIES + "?first=100"))).hasSize(20);
        assertThat(http.with("Accept-Language", "ko")
                        .post(INQUIRIES, Map.of("type", "OTHER", "subject", "s", "text", "t"))
                        .text("/detail"))
                .startsWith("답변을 기다리는 문의가 20건");
    }

    private Answer open(String type, String subject, String text) {
        return http.post(INQUIRIES, Map.of("type", type, "subject", subject, "text", text));
    }

    private static void refused(Answer answer, String field) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.text("/errors/0/field")).isEqualTo(field);
        assertThat(answer.text("/errors/0/message")).isNotEmpty();
    }

    private static List<String> idsOf(Answer page) {
        return texts(page, "/id");
    }

    private static List<Instant> createdAts(Answer page) {
        return texts(page, "/createdAt").stream().map(Instant::parse).toList();
    }

    private static List<String> texts(Answer page, String pointer) {
        return StreamSupport.stream(page.json().at("/items").spliterator(), false)
                .map(it -> it.at(pointer).asString())
                .toList();
    }
}
