package dev.jangteo.shipping;

import dev.jangteo.contracts.ShipmentId;
import dev.jangteo.platform.events.Retry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;

/** Keeps account of which parcels the courier has been told of. */
@Service
public class Registrations {
    /** Longer than the courier's client waits for an answer: until then nobody else tries the same parcel. */
    private static final Duration ONE_TRY = Duration.ofSeconds(20);

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);

    private final Parcels parcels;
    private final ApplicationEventPublisher inside;
    private final Clock clock;

    Registrations(Parcels parcels, ApplicationEventPublisher inside, Clock clock) {
        this.parcels = parcels;
        this.inside = inside;
        this.clock = clock;
    }

    /** Parcels the courier is to be told of now. */
    public List<ShipmentId> due(int limit) {
        return parcels.toRegister(clock.instant(), Limit.of(limit)).stream()
                .map(Parcel::id)
                .toList();
    }

    /** Takes the next try of a parcel, unless none is due or another instance took it. */
    public Optional<Parcel> begin(ShipmentId id) {
        var now = clock.instant();
        try {
            return parcels.findById(id)
                    .filter(parcel -> parcel.beginRegistration(now, now.plus(ONE_TRY)))
                    .map(parcels::save);
        } catch (OptimisticLockingFailureException e) {
            return Optional.empty();
        }
    }

    /** The courier knows of the parcel. */
    public void done(ShipmentId id) {
        end(id, Registration::done);
    }

    /** The try came to nothing: there will be another. */
    public void failed(ShipmentId id, String why) {
        end(id, tried -> tried.failed(clock.instant().plus(pauseAfter(tried.attempts())), why));
    }

    /** The courier does not want the parcel as it is, and would not tomorrow. */
    public void refused(ShipmentId id, String why) {
        end(id, tried -> tried.refused(why));
    }

    /**
     * Has the courier told again of a parcel it refused.
     *
     * @throws ShipmentNotFound when there is no such parcel
     * @throws RegistrationNotRefused when the courier did not refuse it
     */
    public Parcel again(ShipmentId id) {
        var parcel = Retry.onConflict(() -> {
            var refused = parcels.findById(id).orElseThrow(() -> new ShipmentNotFound(id));
            refused.registerAgain(clock.instant());
            return parcels.save(refused);
        });
        inside.publishEvent(new CourierWanted(id));
        return parcel;
    }

    private void end(ShipmentId id, UnaryOperator<Registration> outcome) {
        Retry.onConflict(() -> parcels.findById(id).map(parcel -> {
            parcel.registrationEnded(outcome);
            return parcels.save(parcel);
        }));
    }

    /** Doubles from try to try. */
    static Duration pauseAfter(int attempts) {
        var pause = FIRST_PAUSE.multipliedBy(1L << Math.min(attempts - 1, 10));
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }
}
