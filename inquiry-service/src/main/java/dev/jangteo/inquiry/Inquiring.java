package dev.jangteo.inquiry;

import dev.jangteo.contracts.UserId;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;

/** Opening inquiries. */
@Service
public class Inquiring {
    static final int MOST_OPEN = 20;

    private static final PriorityPolicy PRIORITY = PriorityPolicy.standard();

    private final Inquiries inquiries;
    private final Clock clock;

    Inquiring(Inquiries inquiries, Clock clock) {
        this.inquiries = inquiries;
        this.clock = clock;
    }

    /**
     * Opens an inquiry in one of the places its customer has. The unique index decides who gets a place, so the limit
     * holds however many are opened at once; who loses one tries the next. The same inquiry again is the one there is.
     *
     * @throws TooManyOpenInquiries when all places are taken
     */
    public Inquiry open(OpenInquiry command) {
        var priority = PRIORITY.of(command.type(), command.subject(), command.text());
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return inquiries
                .findById(command.id())
                .or(() -> freePlaces(command.userId()).stream()
                        .flatMap(place -> insert(Inquiry.open(command, priority, place, now)).stream())
                        .findFirst())
                .orElseThrow(() -> new TooManyOpenInquiries(MOST_OPEN));
    }

    /** The one there is where it was opened before; empty when another inquiry just took its place. */
    private Optional<Inquiry> insert(Inquiry inquiry) {
        try {
            return Optional.of(inquiries.insert(inquiry));
        } catch (DuplicateKeyException e) {
            return inquiries.findById(inquiry.id());
        }
    }

    private List<String> freePlaces(UserId user) {
        var all = IntStream.range(0, MOST_OPEN).mapToObj(i -> user + "#" + i).toList();
        var taken = inquiries.findByPlaceIn(all).stream().map(Inquiry::place).collect(Collectors.toSet());
        return all.stream().filter(place -> !taken.contains(place)).toList();
    }
}
