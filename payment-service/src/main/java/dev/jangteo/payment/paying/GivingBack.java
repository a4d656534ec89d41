package dev.jangteo.payment.paying;

import dev.jangteo.contracts.Money;
import dev.jangteo.payment.portone.Answer;
import dev.jangteo.payment.portone.CancelAnswer;
import dev.jangteo.payment.portone.PortOne;
import java.time.Clock;
import org.springframework.stereotype.Component;

/**
 * Has the gateway give money back. Its books are read first: a refund whose answer was lost is in them by its name, and
 * is not made twice. What they hold goes with the wish, so that the gateway refuses when they moved in between.
 */
@Component
class GivingBack {
    private final PortOne portOne;
    private final Clock clock;

    GivingBack(PortOne portOne, Clock clock) {
        this.portOne = portOne;
        this.clock = clock;
    }

    /**
     * Gives back all of what should not have been taken.
     *
     * @return what the books say afterwards
     */
    Answer reject(Payment payment) {
        var answer = portOne.find(payment.id());
        if (answer instanceof Answer.Paid books && !books.isGivenBack() && !books.isGivingBack()) {
            portOne.cancel(payment.id(), books.held(), books.held(), "mismatch");
            return portOne.find(payment.id());
        }
        return answer;
    }

    /**
     * Makes the next refund.
     *
     * @return what the books say afterwards
     */
    Answer refund(Payment payment) {
        var answer = portOne.find(payment.id());
        if (!(answer instanceof Answer.Paid books)) {
            payment.refunds().due().ifPresent(it -> block(payment, it, "the gateway knows of no money"));
            return answer;
        }
        var due = payment.dueRefund(books);
        if (due.isEmpty() || books.isGivingBack()) {
            return books;
        }
        return give(payment, due.get(), books);
    }

    private Answer give(Payment payment, Refund refund, Answer.Paid books) {
        var expected = payment.refunds().expected();
        if (!books.held().equals(expected)) {
            block(payment, refund, "the gateway holds %s, not %s".formatted(books.held(), expected));
            return books;
        }
        take(payment, refund, cancel(payment, refund, books.held()));
        return portOne.find(payment.id());
    }

    private CancelAnswer cancel(Payment payment, Refund refund, Money held) {
        return portOne.cancel(payment.id(), refund.amount(), held, refund.words());
    }

    private void take(Payment payment, Refund refund, CancelAnswer answer) {
        switch (answer) {
            case CancelAnswer.Taken(), CancelAnswer.BooksMoved() -> {}
            case CancelAnswer.RefusedByBank(var words) -> payment.refundRefused(refund, words, clock.instant());
            case CancelAnswer.RefusedForGood(var words) -> block(payment, refund, words);
        }
    }

    private void block(Payment payment, Refund refund, String why) {
        payment.blockRefund(refund, why, clock.instant());
    }
}
