package dev.jangteo.catalog.product;

import java.util.Map;
import java.util.Optional;

/** Where a product stands between the administrator's desk and the shop window. */
public enum ProductStatus {
    /** Being prepared; nobody but administrators sees it. */
    DRAFT,
    /** On sale. */
    PUBLISHED,
    /** No longer on sale; its page still explains what was bought. */
    WITHDRAWN,
    /** Gone for everyone; kept so that its id and the numbering of its events are never used anew. */
    DELETED;

    /** What an administrator can ask for. */
    enum Move {
        PUBLISH,
        WITHDRAW,
        DELETE,
        RESTORE
    }

    private static final Map<ProductStatus, Map<Move, ProductStatus>> LIFECYCLE = Map.of(
            DRAFT, Map.of(Move.PUBLISH, PUBLISHED, Move.DELETE, DELETED),
            PUBLISHED, Map.of(Move.WITHDRAW, WITHDRAWN, Move.DELETE, DELETED),
            WITHDRAWN, Map.of(Move.PUBLISH, PUBLISHED, Move.DELETE, DELETED),
            DELETED, Map.of(Move.RESTORE, DRAFT));

    Optional<ProductStatus> after(Move move) {
        return Optional.ofNullable(LIFECYCLE.getOrDefault(this, Map.of()).get(move));
    }
}
