package dev.jangteo.launcher.demo;

/** Nobody answers where the shop should be. */
public final class ShopUnreachable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ShopUnreachable(String base, Throwable cause) {
        super("The shop at " + base + " does not answer: " + cause, cause);
    }
}
