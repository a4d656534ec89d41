package dev.jangteo.catalog.index;

import static java.util.Objects.requireNonNullElse;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;
import static org.springframework.data.mongodb.core.query.Update.update;

import dev.jangteo.catalog.index.IndexState.Build;
import dev.jangteo.catalog.index.IndexState.CategoryName;
import java.util.List;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** The one {@link IndexState}. Every write names what it was decided on; false when that is no longer so. */
@Component
class IndexStates {
    private static final String BUILDING = "building";
    private static final String LIVE = "live";

    private final MongoOperations mongo;

    IndexStates(MongoOperations mongo) {
        this.mongo = mongo;
    }

    IndexState read() {
        return requireNonNullElse(mongo.findById(IndexState.ID, IndexState.class), IndexState.NONE);
    }

    /** The first index, or one instead of a lost one: what is being built is all there is. */
    boolean beginFirst(Build build, List<CategoryName> categories) {
        return begin(update(BUILDING, build).unset(LIVE).set("categories", categories));
    }

    /** An index to be searched instead of the live one. */
    boolean beginNext(Build build) {
        return begin(update(BUILDING, build));
    }

    private boolean begin(Update begun) {
        try {
            var nothingBuilt = query(state().and(BUILDING).exists(false));
            mongo.upsert(nothingBuilt, begun, IndexState.class);
            return true;
        } catch (DuplicateKeyException e) {
            return false; // someone else has begun
        }
    }

    /** The builder got further, or another one goes on from where the last one was. */
    boolean change(Build from, Build to) {
        return change(from, update(BUILDING, to));
    }

    /** The index is searched from now on. */
    boolean finish(Build build) {
        return change(build, update(LIVE, build.index()).unset(BUILDING));
    }

    /** The build comes to nothing. */
    boolean drop(Build build) {
        return change(build, new Update().unset(BUILDING));
    }

    /** The builder stops; anyone may go on. */
    void leave(Build build) {
        mongo.updateFirst(
                query(state().and("building.builder").is(build.builder())),
                update("building.builder", ""),
                IndexState.class);
    }

    /** Products have been indexed with these names. */
    void indexedWith(List<CategoryName> categories) {
        mongo.updateFirst(query(state()), update("categories", categories), IndexState.class);
    }

    private boolean change(Build from, Update update) {
        var unchanged = query(state().and("building.index")
                .is(from.index())
                .and("building.builder")
                .is(from.builder())
                .and("building.beats")
                .is(from.beats()));
        return mongo.updateFirst(unchanged, update, IndexState.class).getMatchedCount() == 1;
    }

    private static Criteria state() {
        return where("_id").is(IndexState.ID);
    }
}
