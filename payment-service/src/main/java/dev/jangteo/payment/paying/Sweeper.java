package dev.jangteo.payment.paying;

import java.time.Clock;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Finds the payments whose next step is due: outcomes still unknown, deadlines, refunds, and what a crash left behind. */
@Component
class Sweeper {
    private final Payments payments;
    private final Settling settling;
    private final Clock clock;

    Sweeper(Payments payments, Settling settling, Clock clock) {
        this.payments = payments;
        this.settling = settling;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${jangteo.payment.sweep-every:500ms}")
    void sweep() {
        payments.findFirst200ByNextStepAtLessThanEqualOrderByNextStepAt(clock.instant())
                .forEach(payment -> settling.wake(payment.id()));
    }
}
