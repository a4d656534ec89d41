package dev.jangteo.catalog.stock;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.redis.core.RedisCallback;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * A Redis that was started anew, or another one that took over, may lack the last second: it is told what MongoDB
 * knows at once, instead of at the next turn. So is the first one an instance meets.
 */
@Component
class RedisRestarts {
    private static final Logger log = LoggerFactory.getLogger(RedisRestarts.class);

    private final StringRedisTemplate redis;
    private final Reconciling reconciling;
    private volatile @Nullable String known;

    RedisRestarts(StringRedisTemplate redis, Reconciling reconciling) {
        this.redis = redis;
        this.reconciling = reconciling;
    }

    @Scheduled(fixedDelayString = "${jangteo.catalog.stock.sweep-every:1s}")
    void look() {
        var run = run();
        if (!Objects.equals(run, known)) {
            reconciling.reconcile();
            known = run;
            log.info("Redis (run {}) was told what is on hand and reserved", run);
        }
    }

    private @Nullable String run() {
        return redis.execute((RedisCallback<@Nullable String>) connection -> {
            var server = connection.serverCommands().info("server");
            return server == null ? null : server.getProperty("run_id");
        });
    }
}
