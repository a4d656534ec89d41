package dev.jangteo.platform.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.mongodb.MongoTimeoutException;
import dev.jangteo.platform.clients.PeerUnavailable;
import io.lettuce.core.RedisCommandExecutionException;
import io.lettuce.core.RedisException;
import java.net.ConnectException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.redis.RedisConnectionFailureException;
import org.springframework.data.redis.RedisSystemException;
import org.springframework.kafka.listener.ListenerExecutionFailedException;

class OutageTests {

    @Test
    void every_name_is_a_throwable_there_is() {
        Stream.concat(Outage.KINDS.stream(), Outage.EXACTLY.stream())
                .forEach(
                        name -> assertThatCode(() -> assertThat(Throwable.class).isAssignableFrom(Class.forName(name)))
                                .as(name)
                                .doesNotThrowAnyException());
    }

    @Test
    void stores_and_peers_that_cannot_be_reached_are_outages_however_deep() {
        List.of(
                        new DataAccessResourceFailureException("mongo", new MongoTimeoutException("30 s")),
                        new RedisConnectionFailureException("redis"),
                        new RedisSystemException("redis", new RedisException("Connection closed")),
                        new PeerUnavailable("catalog", null),
                        new IllegalStateException(new ConnectException("refused")))
                .forEach(failure -> assertThat(Outage.caused(new ListenerExecutionFailedException("listener", failure)))
                        .as(failure.toString())
                        .isTrue());
    }

    @Test
    void what_the_event_or_our_code_is_to_blame_for_is_none() {
        List.of(
                        new IllegalStateException("poison"),
                        new OptimisticLockingFailureException("stale"),
                        new RedisSystemException("redis", new RedisCommandExecutionException("WRONGTYPE")),
                        new UnreadableEvent("no event", new IllegalArgumentException("not json")))
                .forEach(failure -> assertThat(Outage.caused(new ListenerExecutionFailedException("listener", failure)))
                        .as(failure.toString())
                        .isFalse());
    }
}
