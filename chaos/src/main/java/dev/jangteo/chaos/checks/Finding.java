package dev.jangteo.chaos.checks;

/**
 * Something that is not as it must be.
 *
 * @param subject the order, SKU, notice or event it is about
 */
public record Finding(Question question, String subject, String detail) {}
