package dev.jangteo.user;

import com.mongodb.client.MongoClient;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.SimpleMongoClientDatabaseFactory;
import org.springframework.data.mongodb.core.convert.MongoConverter;
import org.springframework.data.mongodb.repository.support.MongoRepositoryFactory;

/** An empty database on the test's MongoDB server, with the service's mapping and indexes. */
public record Scratch(MongoTemplate mongo) {
    public static Scratch of(ApplicationContext service) {
        var database = new SimpleMongoClientDatabaseFactory(
                service.getBean(MongoClient.class), "scratch-" + UUID.randomUUID());
        var mongo = new MongoTemplate(database, service.getBean(MongoConverter.class));
        mongo.setApplicationContext(service);
        return new Scratch(mongo);
    }

    public <R> R repository(Class<R> type) {
        return new MongoRepositoryFactory(mongo).getRepository(type);
    }
}
