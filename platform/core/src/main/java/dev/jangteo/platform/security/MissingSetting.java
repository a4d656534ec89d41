package dev.jangteo.platform.security;

/** A setting without a default was not given: the service doesn't start. */
public final class MissingSetting extends RuntimeException {
    private final String variable;
    private final String meaning;

    /**
     * Names the setting.
     *
     * @param variable the environment variable to set
     * @param meaning what it is and how it looks
     */
    public MissingSetting(String variable, String meaning) {
        super("%s is not set: %s".formatted(variable, meaning));
        this.variable = variable;
        this.meaning = meaning;
    }

    String variable() {
        return variable;
    }

    String meaning() {
        return meaning;
    }
}
