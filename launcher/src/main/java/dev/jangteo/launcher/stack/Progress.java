package dev.jangteo.launcher.stack;

import java.time.Duration;

/** Told, from several threads, what happens while a stack comes up. */
public interface Progress {

    /** Says nothing. */
    Progress SILENT = new Progress() {
        @Override
        public void starting(String part, int port) {}

        @Override
        public void healthy(String part, Duration took) {}

        @Override
        public void external(Server server, String address) {}
    };

    void starting(String part, int port);

    void healthy(String part, Duration took);

    /** Not started here: the environment named another one. */
    void external(Server server, String address);
}
