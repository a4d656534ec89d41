package dev.jangteo.catalog.suggest;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** What many visitors search for these hours. */
@Component
public class PopularSearches {
    private static final Logger log = LoggerFactory.getLogger(PopularSearches.class);
    private static final String ONLY = "";

    private final SearchLog searches;
    private final LoadingCache<String, List<Popular>> kept;

    /** @param times how often it was searched for, searches of earlier hours counting less */
    record Popular(String text, double times) {}

    PopularSearches(SearchLog searches, SuggestSettings settings) {
        this.searches = searches;
        this.kept = Caffeine.newBuilder()
                .expireAfterWrite(settings.keepPopularFor())
                .build(_ -> look());
    }

    /** The most popular first; none while Redis is away. */
    public List<String> top(int first) {
        return ofLastHours().stream().limit(first).map(Popular::text).toList();
    }

    List<Popular> ofLastHours() {
        return kept.get(ONLY);
    }

    private List<Popular> look() {
        try {
            return searches.popular();
        } catch (DataAccessException e) {
            log.warn("popular searches can't be told: {}", e.toString());
            return List.of();
        }
    }
}
