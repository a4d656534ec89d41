package dev.jangteo.platform.events;

import java.time.Duration;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.cloud.stream.binder.kafka.ListenerContainerWithDlqAndRetryCustomizer;
import org.springframework.kafka.KafkaException;
import org.springframework.kafka.listener.AbstractMessageListenerContainer;
import org.springframework.kafka.listener.ConsumerRecordRecoverer;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.util.backoff.BackOff;
import org.springframework.util.backoff.ExponentialBackOff;
import org.springframework.util.backoff.FixedBackOff;

/**
 * What becomes of a record its consumer function failed on: an unreadable one is put aside at once, one that failed for
 * an outage waits for its end, any other is tried a few times and then put aside. Between two attempts the consumer
 * polls, so however long a record waits, its group does not take the consumer for dead.
 */
class FailurePolicy implements ListenerContainerWithDlqAndRetryCustomizer {
    private static final Logger log = LoggerFactory.getLogger(FailurePolicy.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);

    private final Function<String, ConsumerRecordRecoverer> putAside;
    private final Duration patience;

    /**
     * @param putAside what takes the records given up, for a consumer group
     * @param patience how long a record waits for the end of an outage
     */
    FailurePolicy(Function<String, ConsumerRecordRecoverer> putAside, Duration patience) {
        this.putAside = putAside;
        this.patience = patience;
    }

    @Override
    public boolean retryAndDlqInBinding(String topic, String group) {
        return false;
    }

    @Override
    public void configure(
            AbstractMessageListenerContainer<?, ?> container,
            String topic,
            String group,
            @Nullable BiFunction<ConsumerRecord<?, ?>, Exception, TopicPartition> deadLetterTopic,
            @Nullable BackOff attempts) {
        var handler =
                new DefaultErrorHandler(putAside.apply(group), attempts == null ? new FixedBackOff(0, 0) : attempts);
        handler.addNotRetryableExceptions(UnreadableEvent.class);
        handler.setBackOffFunction((_, failure) -> Outage.caused(failure) ? untilItIsOver() : null);
        handler.setRetryListeners(FailurePolicy::tell);
        handler.setLogLevel(KafkaException.Level.DEBUG); // told by the line above, once and short
        container.setCommonErrorHandler(handler);
    }

    private BackOff untilItIsOver() {
        var pauses = new ExponentialBackOff(FIRST_PAUSE.toMillis(), 2);
        pauses.setMaxInterval(LONGEST_PAUSE.toMillis());
        pauses.setMaxElapsedTime(patience.toMillis());
        return pauses;
    }

    private static void tell(ConsumerRecord<?, ?> failed, @Nullable Exception failure, int attempt) {
        var cause = Causes.of(failure).reduce((_, deeper) -> deeper);
        log.warn(
                "{}-{}@{} failed, attempt {}: {}",
                failed.topic(),
                failed.partition(),
                failed.offset(),
                attempt,
                cause.map(Throwable::toString).orElse(""));
    }
}
