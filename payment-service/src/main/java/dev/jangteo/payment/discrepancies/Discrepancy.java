package dev.jangteo.payment.discrepancies;

import dev.jangteo.contracts.Money;
import dev.jangteo.contracts.UserId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;

/** One difference of one payment: however often it is seen, it is one. Its end, and each end before that, is kept. */
@Document("discrepancies")
public class Discrepancy {
    @Id
    private final String id;

    @Indexed
    private final String paymentId;

    private final Kind kind;

    @Indexed
    private final Instant createdAt;

    @Version
    @SuppressWarnings("UnusedVariable") // written and compared by Spring Data
    private @Nullable Long version;

    private @Nullable Money ours;
    private @Nullable Money theirs;
    private @Nullable String detail;
    private Instant lastSeenAt;
    private long seen;
    private boolean open;
    private List<Resolution> resolutions = new ArrayList<>();

    @PersistenceCreator
    Discrepancy(String id, String paymentId, Kind kind, Instant createdAt, Instant lastSeenAt) {
        this.id = id;
        this.paymentId = paymentId;
        this.kind = kind;
        this.createdAt = createdAt;
        this.lastSeenAt = lastSeenAt;
    }

    static Discrepancy of(Finding finding, Instant now) {
        return new Discrepancy(
                idOf(finding.paymentId(), finding.kind()), finding.paymentId(), finding.kind(), now, now);
    }

    /** The gateway's ids may be any text, ours go into addresses. */
    static String idOf(String paymentId, Kind kind) {
        try {
            var digest = MessageDigest.getInstance("SHA-256")
                    .digest((kind + "\n" + paymentId).getBytes(StandardCharsets.UTF_8));
            return "d-" + HexFormat.of().formatHex(digest, 0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /**
     * It is there (still, or again). What an admin has settled stays settled as long as it is the very same difference.
     *
     * @return whether there is something new for an admin to look at
     */
    boolean seen(Finding finding, Instant now) {
        boolean isNews = !open && !(wasSettled() && isAsBefore(finding));
        seen++;
        lastSeenAt = now;
        ours = finding.ours();
        theirs = finding.theirs();
        detail = finding.detail();
        open = open || isNews;
        return isNews;
    }

    /** Both books agree again. */
    void agreed(Instant now) {
        end(new Resolution(null, null, now));
    }

    void settled(UserId by, String note, Instant now) {
        if (!open) {
            throw new DiscrepancySettled();
        }
        end(new Resolution(by, note, now));
    }

    private void end(Resolution resolution) {
        open = false;
        resolutions.add(resolution);
    }

    private boolean wasSettled() {
        return !resolutions.isEmpty() && resolutions.getLast().by() != null;
    }

    private boolean isAsBefore(Finding finding) {
        return Objects.equals(ours, finding.ours())
                && Objects.equals(theirs, finding.theirs())
                && Objects.equals(detail, finding.detail());
    }

    public String id() {
        return id;
    }

    public String paymentId() {
        return paymentId;
    }

    public Kind kind() {
        return kind;
    }

    /** When it was first seen. */
    public Instant createdAt() {
        return createdAt;
    }

    public Instant lastSeenAt() {
        return lastSeenAt;
    }

    public long timesSeen() {
        return seen;
    }

    public @Nullable Money ours() {
        return ours;
    }

    public @Nullable Money theirs() {
        return theirs;
    }

    public @Nullable String detail() {
        return detail;
    }

    public boolean isOpen() {
        return open;
    }

    /** Every end it had, oldest first; it came back after all but the last. */
    public List<Resolution> resolutions() {
        return List.copyOf(resolutions);
    }
}
