package dev.jangteo.inquiry;

import dev.jangteo.platform.web.Conflict;

/** The customer waits for as many answers as one may wait for. */
final class TooManyOpenInquiries extends Conflict {
    TooManyOpenInquiries(int most) {
        super("too-many-open-inquiries", most);
    }
}
