package dev.jangteo.platform.events;

/**
 * Where dead letters lie and how they are labelled: topic {@code error.<topic>.<group>}, the record as it came, and
 * headers that say, in text, where it came from and why it lies there.
 */
public final class DeadLetters {
    public static final String TOPIC = "x-original-topic";
    public static final String PARTITION = "x-original-partition";
    public static final String OFFSET = "x-original-offset";
    public static final String TIMESTAMP = "x-original-timestamp";
    public static final String EXCEPTION = "x-exception-fqcn";
    public static final String MESSAGE = "x-exception-message";
    public static final String STACK_TRACE = "x-exception-stacktrace";

    private DeadLetters() {}

    /** The topic that holds what a consumer group gave up of a topic. */
    public static String topic(String topic, String group) {
        return "error." + topic + "." + group;
    }
}
