package dev.jangteo.outsideworld.courier;

import java.util.concurrent.ThreadLocalRandom;

/** Twelve digits, as Korean couriers print them: the last is the first eleven, read as a number, mod 7. */
record TrackingNumber(String digits) {
    TrackingNumber {
        if (!digits.matches("\\d{12}")
                || digits.charAt(11) - '0' != checkDigit(Long.parseLong(digits.substring(0, 11)))) {
            throw new IllegalArgumentException("not a tracking number: " + digits);
        }
    }

    static TrackingNumber ofSerial(long serial) {
        return new TrackingNumber("%011d%d".formatted(serial, checkDigit(serial)));
    }

    static TrackingNumber random() {
        return ofSerial(ThreadLocalRandom.current().nextLong(10_000_000_000L, 100_000_000_000L));
    }

    private static int checkDigit(long serial) {
        return (int) (serial % 7);
    }

    @Override
    public String toString() {
        return digits;
    }
}
