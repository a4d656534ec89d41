package dev.jangteo.platform.testing;

import dev.jangteo.contracts.OrderEvent;
import dev.jangteo.contracts.OrderEvent.FailureReason;
import dev.jangteo.contracts.OrderEvent.OrderFailed;
import dev.jangteo.contracts.OrderId;
import dev.jangteo.contracts.UserId;
import dev.jangteo.platform.events.EventReader;
import dev.jangteo.platform.events.OutboxAggregate;
import java.time.Instant;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.messaging.Message;

/** A small service to be put through the mill: tickets that tell what befalls them, and ears that hear it. */
final class Desk implements AutoCloseable {
    private final ConfigurableApplicationContext context;

    private Desk(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** Opens one more instance, in this JVM. */
    static Desk open(List<String> settings) {
        return new Desk(new SpringApplicationBuilder(Application.class).run(arguments(settings)));
    }

    static String[] arguments(List<String> settings) {
        var always = Stream.of(
                "spring.application.name=desk",
                "spring.mongodb.database=desk",
                "spring.cloud.function.definition=onOrder",
                "spring.cloud.stream.bindings.onOrder-in-0.destination=order.events",
                "jangteo.events.publishes=order.events",
                "jangteo.security.service-token-secret=MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=",
                "server.port=0",
                "LOG_FORMAT=");
        return Stream.concat(always, settings.stream()).map(it -> "--" + it).toArray(String[]::new);
    }

    <T> T get(Class<T> bean) {
        return context.getBean(bean);
    }

    Ears ears() {
        return get(Ears.class);
    }

    @Override
    public void close() {
        context.close();
    }

    @Document("desk-ticket")
    static class Ticket extends OutboxAggregate {
        @Id
        final OrderId id;

        Ticket(OrderId id) {
            this.id = id;
        }

        void fail(String detail) {
            raise(
                    Instant.now(),
                    meta -> new OrderFailed(meta, id, new UserId("user-1"), FailureReason.PAYMENT_FAILED, detail));
        }
    }

    /** What was heard, in the order it was; before it counts as heard, the effect must succeed. */
    static class Ears {
        final Queue<OrderFailed> heard = new ConcurrentLinkedQueue<>();
        volatile Consumer<OrderFailed> effect = _ -> {};

        void on(OrderEvent event) {
            if (event instanceof OrderFailed it) {
                effect.accept(it);
                heard.add(it);
            }
        }
    }

    @SpringBootConfiguration
    @EnableAutoConfiguration
    static class Application {
        @Bean
        Ears ears() {
            return new Ears();
        }

        @Bean
        Consumer<Message<byte[]>> onOrder(EventReader events, Ears ears) {
            return events.handle(OrderEvent.class, ears::on);
        }
    }
}
