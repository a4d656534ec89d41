package dev.jangteo.launcher.demo;

import tools.jackson.databind.JsonNode;

/** The shop said no; the message holds its own words. */
public final class ShopRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;

    ShopRefused(String call, int status, JsonNode problem) {
        super("%s was answered with %d %s".formatted(call, status, problem));
        this.status = status;
        this.code = problem.path("code").asString("");
    }

    public int status() {
        return status;
    }

    /** The problem's code, "order-not-found" say; empty when it has none. */
    public String code() {
        return code;
    }
}
