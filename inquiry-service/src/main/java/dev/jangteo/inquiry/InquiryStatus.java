package dev.jangteo.inquiry;

/** Where an inquiry stands. */
public enum InquiryStatus {
    /** Nobody has answered yet. */
    OPEN
}
