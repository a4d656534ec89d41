package dev.jangteo.outsideworld.portone.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.jangteo.outsideworld.portone.BillingKey;
import dev.jangteo.outsideworld.portone.BillingKeys;
import dev.jangteo.outsideworld.portone.Card;
import dev.jangteo.outsideworld.portone.GatewayError;
import dev.jangteo.outsideworld.portone.GatewayRefusal;
import dev.jangteo.outsideworld.portone.Purchase;
import dev.jangteo.outsideworld.portone.web.PaymentRequests.Customer;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** PortOne's calls for stored cards. */
@RestController
@RequestMapping("/portone/billing-keys")
class BillingKeysController {
    private final BillingKeys billingKeys;
    private final Stores stores;
    private final PaymentViews views;
    private final JsonMapper json;

    BillingKeysController(BillingKeys billingKeys, Stores stores, PaymentViews views, JsonMapper json) {
        this.billingKeys = billingKeys;
        this.stores = stores;
        this.views = views;
        this.json = json;
    }

    record Issue(
            @Nullable String storeId,
            @Nullable By method,
            @Nullable String channelKey,
            @Nullable Customer customer) {
        record By(@Nullable OfCard card) {}

        record OfCard(@Nullable Credential credential) {}

        record Credential(@Nullable String number) {}

        String cardNumber() {
            By by = PaymentRequests.required(method, "method");
            OfCard card = PaymentRequests.required(by.card(), "method.card");
            Credential credential = PaymentRequests.required(card.credential(), "method.card.credential");
            return PaymentRequests.required(credential.number(), "method.card.credential.number");
        }
    }

    record Issued(Summary billingKeyInfo) {
        record Summary(String billingKey, List<PaymentViews.Channel> channels, Instant issuedAt) {}
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record KeyView(
            String status,
            String billingKey,
            String merchantId,
            String storeId,
            List<Method> methods,
            List<PaymentViews.Channel> channels,
            Purchase.Customer customer,
            Instant requestedAt,
            Instant issuedAt,
            @Nullable Instant deletedAt) {
        record Method(String type, PaymentViews.CardView card) {}
    }

    record Deleted(Instant deletedAt) {}

    record Infos(List<KeyView> items, PaymentQuery.PageInfo page) {}

    record ListRequest(
            PaymentQuery.@Nullable PageRequest page,
            @Nullable Filter filter) {
        record Filter(@Nullable String customerId, @Nullable List<String> status) {}

        int number() {
            return page == null || page.number() == null ? 0 : Math.max(0, page.number());
        }

        int size() {
            return page == null || page.size() == null ? 10 : Math.clamp(page.size(), 1, 1000);
        }

        boolean takes(KeyView key) {
            return filter == null
                    || ((filter.customerId() == null
                                    || filter.customerId().equals(key.customer().id()))
                            && (filter.status() == null || filter.status().contains(key.status())));
        }
    }

    @PostMapping
    Issued issue(@RequestBody Issue request) {
        stores.checkStore(request.storeId());
        stores.checkChannel(request.channelKey());
        BillingKey issued = billingKeys.issue(card(request.cardNumber()), Customer.read(request.customer()));
        return new Issued(new Issued.Summary(issued.key(), List.of(views.channel()), issued.issuedAt()));
    }

    static Card card(String numberOrName) {
        try {
            return Card.of(numberOrName);
        } catch (IllegalArgumentException e) {
            throw GatewayRefusal.of(GatewayError.INVALID_REQUEST, "카드 번호가 올바르지 않습니다.");
        }
    }

    @GetMapping("/{key}")
    KeyView get(@PathVariable String key, @RequestParam(required = false) @Nullable String storeId) {
        stores.checkStore(storeId);
        return view(billingKeys.get(key));
    }

    @DeleteMapping("/{key}")
    Deleted delete(@PathVariable String key, @RequestParam(required = false) @Nullable String storeId) {
        stores.checkStore(storeId);
        return new Deleted(Objects.requireNonNull(billingKeys.delete(key).deletedAt()));
    }

    @GetMapping
    Infos list(@RequestParam(defaultValue = "{}") String requestBody) {
        ListRequest request = json.readValue(requestBody, ListRequest.class);
        List<KeyView> found = billingKeys.all().reversed().stream()
                .map(this::view)
                .filter(request::takes)
                .toList();
        List<KeyView> items = found.stream()
                .skip((long) request.number() * request.size())
                .limit(request.size())
                .toList();
        return new Infos(items, new PaymentQuery.PageInfo(request.number(), request.size(), found.size()));
    }

    private KeyView view(BillingKey key) {
        return new KeyView(
                key.deletedAt() == null ? "ISSUED" : "DELETED",
                key.key(),
                views.merchantId(),
                views.storeId(),
                List.of(new KeyView.Method("BillingKeyPaymentMethodCard", PaymentViews.CardView.of(key.card()))),
                List.of(views.channel()),
                key.customer() == null ? new Purchase.Customer(null, null, null, null) : key.customer(),
                key.issuedAt(),
                key.issuedAt(),
                key.deletedAt());
    }
}
