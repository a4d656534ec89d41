package dev.jangteo.chaos.checks;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import dev.jangteo.chaos.faults.Downtime;
import dev.jangteo.chaos.load.Ledger;
import dev.jangteo.chaos.shop.Goods;
import dev.jangteo.chaos.shop.PostBox;
import dev.jangteo.chaos.shop.Shop;
import io.lettuce.core.RedisClient;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.bson.Document;
import tools.jackson.databind.JsonNode;

/**
 * Everything there is to know when all is over.
 *
 * @param ledger what customers did and were told
 * @param downtime when which part was away
 * @param goods what was on sale, with the units there were at first
 * @param orders order-service's documents
 * @param payments payment-service's
 * @param shelves catalog-service's
 * @param notices notification-service's
 * @param unsent how many documents of which collection still hold events
 * @param onHand the copy in Redis: SKU to units
 * @param reserved in Redis: SKU to units
 * @param holders in Redis: order to its reserved lines
 * @param books the gateway's, by payment
 */
public record Evidence(
        Ledger ledger,
        Downtime downtime,
        List<Goods> goods,
        List<Document> orders,
        List<Document> payments,
        List<Document> shelves,
        List<Document> notices,
        Map<String, Long> unsent,
        Map<String, Integer> onHand,
        Map<String, Integer> reserved,
        Map<String, String> holders,
        List<Told> told,
        Map<String, Integer> deadLetters,
        Map<String, JsonNode> books,
        Collection<PostBox.Arrival> mails,
        Collection<PostBox.Arrival> messages) {
    private static final String STOCK = "catalog:{stock}:";

    /** Gathers it from a shop that is left alone. */
    public static Evidence of(Shop shop, PostBox post, List<Goods> goods, Ledger ledger, Downtime downtime) {
        var topics = Topics.read(shop.kafka());
        try (var mongo = MongoClients.create(shop.mongo());
                var redis = RedisClient.create(shop.redis());
                var connection = redis.connect()) {
            var keys = connection.sync();
            return new Evidence(
                    ledger,
                    downtime,
                    goods,
                    all(mongo, "order-service", "orders"),
                    all(mongo, "payment-service", "payments"),
                    all(mongo, "catalog-service", "stock"),
                    all(mongo, "notification-service", "notices"),
                    unsent(mongo),
                    units(keys.hgetall(STOCK + "on-hand")),
                    units(keys.hgetall(STOCK + "reserved")),
                    keys.hgetall(STOCK + "reservations"),
                    topics.told(),
                    topics.deadLetters(),
                    books(shop.books()),
                    post.mails(),
                    post.messages());
        }
    }

    private static List<Document> all(MongoClient mongo, String database, String collection) {
        return mongo.getDatabase(database).getCollection(collection).find().into(new ArrayList<>());
    }

    private static Map<String, Long> unsent(MongoClient mongo) {
        var waiting = new TreeMap<String, Long>();
        for (var database : mongo.listDatabaseNames()) {
            if (!database.endsWith("-service")) {
                continue;
            }
            for (var collection : mongo.getDatabase(database).listCollectionNames()) {
                long count = mongo.getDatabase(database)
                        .getCollection(collection)
                        .countDocuments(new Document("outbox.0", new Document("$exists", true)));
                if (count > 0) {
                    waiting.put(database + "." + collection, count);
                }
            }
        }
        return waiting;
    }

    /** The figure before the first blank; what follows is the event that made it. */
    private static Map<String, Integer> units(Map<String, String> hash) {
        return hash.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, it -> Integer.parseInt(it.getValue().split(" ")[0])));
    }

    private static Map<String, JsonNode> books(JsonNode books) {
        var byPayment = new LinkedHashMap<String, JsonNode>();
        books.path("payments").forEach(it -> byPayment.put(it.path("paymentId").asString(), it));
        return byPayment;
    }

    public Map<String, OrderStory> stories() {
        return OrderStory.all(told);
    }
}
