package dev.jangteo.launcher.stack;

import dev.jangteo.platform.servers.Ports;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToIntFunction;

/** Which process listens where. */
public record PortPlan(Map<String, Integer> ports) {

    static final String SMTP = "smtp";

    private static final int STANDARD_SMTP_PORT = 8025;
    private static final int LAST_PORT = 65_535;

    public PortPlan {
        ports = Map.copyOf(ports);
    }

    /** The documented ports, all moved by the same offset. */
    public static PortPlan standard(int offset) {
        PortPlan plan = plan(standard -> standard + offset);
        plan.ports.forEach((name, port) -> {
            if (port < 1 || port > LAST_PORT) {
                throw new Problem("With --port-offset " + offset + ", " + name + " would get port " + port);
            }
        });
        return plan;
    }

    /** Ports nobody uses at this moment, for tests. */
    public static PortPlan free() {
        Set<Integer> taken = new HashSet<>();
        return plan(_ -> {
            int port = Ports.free();
            while (!taken.add(port)) {
                port = Ports.free();
            }
            return port;
        });
    }

    private static PortPlan plan(ToIntFunction<Integer> choose) {
        Map<String, Integer> ports = new TreeMap<>();
        for (Server server : Server.values()) {
            ports.put(server.id(), choose.applyAsInt(server.standardPort()));
        }
        for (Service service : Service.values()) {
            ports.put(service.id(), choose.applyAsInt(service.standardPort()));
        }
        ports.put(SMTP, choose.applyAsInt(STANDARD_SMTP_PORT));
        return new PortPlan(ports);
    }

    int of(Server server) {
        return of(server.id());
    }

    int of(Service service) {
        return of(service.id());
    }

    int smtp() {
        return of(SMTP);
    }

    private int of(String name) {
        return Objects.requireNonNull(ports.get(name));
    }
}
