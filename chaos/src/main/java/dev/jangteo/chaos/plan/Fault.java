package dev.jangteo.chaos.plan;

import dev.jangteo.chaos.points.CrashPoint;
import dev.jangteo.launcher.stack.Server;
import dev.jangteo.launcher.stack.Service;
import java.time.Duration;
import java.util.Locale;

/** Something that goes wrong. */
public sealed interface Fault {

    /** What faults are counted by. */
    String kind();

    /** What it strikes, in words for the report. */
    String subject();

    /** A service ends between two writes. */
    record Crash(CrashPoint point) implements Fault {
        @Override
        public String kind() {
            return "crash point";
        }

        @Override
        public String subject() {
            return point.name();
        }
    }

    /** A service is killed wherever it is. */
    record Kill(Service service) implements Fault {
        @Override
        public String kind() {
            return "kill -9";
        }

        @Override
        public String subject() {
            return service.id();
        }
    }

    /** How a server goes away. */
    enum Manner {
        /** It ends cleanly. */
        STOPPED,
        /** kill -9; what it had acknowledged comes back with it. */
        KILLED,
        /** kill -9, and its data are gone. */
        WIPED
    }

    /** What the services stand on goes away for a while. */
    record Outage(Server server, Manner manner, Duration down) implements Fault {
        @Override
        public String kind() {
            return server.id() + " " + manner.name().toLowerCase(Locale.ROOT);
        }

        @Override
        public String subject() {
            return "for " + down.toMillis() + " ms";
        }
    }

    /**
     * A partner of the shop fails with one of its next requests.
     *
     * @param target as the stand-in's {@code /control/faults} names it
     * @param delay how long the kinds that wait do wait
     */
    record Partner(String target, String fault, Duration delay) implements Fault {
        @Override
        public String kind() {
            return target + " " + fault.toLowerCase(Locale.ROOT);
        }

        @Override
        public String subject() {
            return "next request";
        }
    }
}
