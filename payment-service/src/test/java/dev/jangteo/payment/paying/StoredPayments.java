package dev.jangteo.payment.paying;

import dev.jangteo.contracts.DomainEvent;
import dev.jangteo.contracts.PaymentId;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.bson.Document;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.mongodb.core.convert.MappingMongoConverter;
import org.springframework.data.mongodb.core.convert.MongoCustomConversions;
import org.springframework.data.mongodb.core.convert.NoOpDbRefResolver;
import org.springframework.data.mongodb.core.mapping.MongoMappingContext;

/** The store of payments in memory: documents as they are mapped for MongoDB, guarded by their version, told when stored. */
final class StoredPayments {
    private static final MappingMongoConverter CONVERTER = converter();

    private final Map<PaymentId, Document> documents = new HashMap<>();
    private final IdentityHashMap<Payment, Integer> toldBefore = new IdentityHashMap<>();
    private final List<DomainEvent> told = new ArrayList<>();
    private int savesUntilTheEnd = Integer.MAX_VALUE;

    /** The process dies. Nothing catches it. */
    static final class Killed extends Error {}

    private static MappingMongoConverter converter() {
        try (var platform = new AnnotationConfigApplicationContext(
                Class.forName("dev.jangteo.platform.data.MongoDataAutoConfiguration"))) {
            var conversions = platform.getBean(MongoCustomConversions.class);
            var mapping = new MongoMappingContext();
            mapping.setSimpleTypeHolder(conversions.getSimpleTypeHolder());
            var converter = new MappingMongoConverter(NoOpDbRefResolver.INSTANCE, mapping);
            converter.setCustomConversions(conversions);
            converter.afterPropertiesSet();
            return converter;
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    Payments repository() {
        return (Payments) Proxy.newProxyInstance(
                Payments.class.getClassLoader(),
                new Class<?>[] {Payments.class},
                (_, method, arguments) -> switch (method.getName()) {
                    case "findById" -> find((PaymentId) arguments[0]);
                    case "save", "insert" -> save((Payment) arguments[0]);
                    default -> throw new AssertionError(method);
                });
    }

    Payment get(PaymentId id) {
        return find(id).orElseThrow();
    }

    /** Dies instead of the write after so many. */
    void dieAfter(int saves) {
        savesUntilTheEnd = saves;
    }

    void live() {
        savesUntilTheEnd = Integer.MAX_VALUE;
    }

    List<DomainEvent> told() {
        return List.copyOf(told);
    }

    private Optional<Payment> find(PaymentId id) {
        return Optional.ofNullable(documents.get(id)).map(it -> CONVERTER.read(Payment.class, it));
    }

    private Payment save(Payment payment) {
        if (savesUntilTheEnd-- == 0) {
            throw new Killed();
        }
        var document = new Document();
        CONVERTER.write(payment, document);
        var version = document.getLong("version");
        var stored = documents.get(payment.id());
        if (version == null && stored != null) {
            throw new DuplicateKeyException("there is one");
        }
        if (stored != null && !Objects.equals(stored.getLong("version"), version)) {
            throw new OptimisticLockingFailureException("somebody was faster");
        }
        long next = version == null ? 0 : version + 1;
        document.put("version", next);
        documents.put(payment.id(), document);
        var entity = CONVERTER.getMappingContext().getRequiredPersistentEntity(Payment.class);
        entity.getPropertyAccessor(payment).setProperty(entity.getRequiredVersionProperty(), next);
        told.addAll(payment.raised()
                .subList(toldBefore.getOrDefault(payment, 0), payment.raised().size()));
        toldBefore.put(payment, payment.raised().size());
        return payment;
    }
}
