package dev.jangteo.chaos.faults;

import com.sun.tools.attach.AgentInitializationException;
import com.sun.tools.attach.AgentLoadException;
import com.sun.tools.attach.AttachNotSupportedException;
import com.sun.tools.attach.VirtualMachine;
import dev.jangteo.chaos.points.CrashPoint;
import dev.jangteo.launcher.stack.Pause;
import java.io.IOException;
import java.nio.file.Path;

/** Brings the crash agent into running JVMs, which were started like any other. */
final class Trapper {
    private static final int TRIES = 5;
    private static final long PAUSE_MILLIS = 300;

    private final Path agent;

    Trapper(Path agent) {
        this.agent = agent;
    }

    /**
     * From now on the process ends when it reaches the point.
     *
     * @param note gets the time when that happens
     * @throws IllegalStateException when the process has no such class or method, or won't let the agent in
     */
    void arm(long pid, CrashPoint point, Path note) {
        load(pid, note + "|" + point.place());
    }

    /** The process may pass the point again. */
    void disarm(long pid) {
        load(pid, "");
    }

    private void load(long pid, String argument) {
        for (int tries = 1; ; tries++) {
            try {
                var jvm = VirtualMachine.attach(String.valueOf(pid));
                try {
                    jvm.loadAgent(agent.toString(), argument);
                } finally {
                    jvm.detach();
                }
                return;
            } catch (AgentInitializationException | AgentLoadException e) {
                throw new IllegalStateException(
                        "the crash agent refuses \"%s\"; see the service's log".formatted(argument), e);
            } catch (AttachNotSupportedException | IOException e) {
                if (tries == TRIES
                        || ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isEmpty()) {
                    throw new NotReached("process " + pid + " can't be attached to: " + e, e);
                }
                Pause.ofMillis(PAUSE_MILLIS);
            }
        }
    }

    /** The process ended, or hung, while it was attached to. */
    static final class NotReached extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NotReached(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
