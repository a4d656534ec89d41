package dev.jangteo.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoConnectionPoolClearedException;
import com.mongodb.MongoException;
import com.mongodb.ServerAddress;
import com.mongodb.connection.ClusterId;
import com.mongodb.connection.ServerId;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.UncategorizedMongoDbException;

class StoreProblemsTests {
    private final StoreProblems problems = new StoreProblems();

    /** What those are told who come while others find out that the server is gone. */
    @Test
    void a_cleared_connection_pool_is_an_outage() {
        var server = new ServerId(new ClusterId(), new ServerAddress());
        var cleared = new MongoConnectionPoolClearedException(server, null);

        assertThat(problems.problemOf(new UncategorizedMongoDbException("paused", cleared)))
                .isNotNull()
                .satisfies(it -> assertThat(it.status().value()).isEqualTo(503));
    }

    @Test
    void what_nobody_knows_is_none() {
        assertThat(problems.problemOf(new UncategorizedMongoDbException("broken", new MongoException("broken"))))
                .isNull();
    }
}
