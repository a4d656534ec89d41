package dev.jangteo.payment.discrepancies;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.data.mongodb.core.MongoOperations;

/** A list of differences without a store. */
public final class NotedFindings extends Discrepancies {
    private final List<Finding> noted = new ArrayList<>();

    public NotedFindings() {
        super(
                absent(DiscrepancyRecords.class),
                absent(MongoOperations.class),
                Clock.systemUTC(),
                new SimpleMeterRegistry());
    }

    @Override
    public void record(Finding finding) {
        noted.add(finding);
    }

    public List<Finding> noted() {
        return List.copyOf(noted);
    }

    private static <T> T absent(Class<T> type) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (_, method, _) -> {
            throw new AssertionError(method);
        }));
    }
}
