package dev.jangteo.launcher.stack;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * What a stack is made of.
 *
 * @param repository the folder that holds the built modules
 * @param data where data, logs, secrets and the list of processes live
 * @param without services that are left out, to be run by someone else
 * @param settings environment variables for all services, over this program's own; an address of a server
 *     ({@link Server#setting()}) here replaces the one that would be started
 * @param recording whether programs without a quick start record one; see {@link Stack#keepRecordings}
 */
public record StackOptions(
        Path repository,
        Path data,
        PortPlan ports,
        Set<Service> without,
        Map<String, String> settings,
        boolean recording) {

    public StackOptions {
        repository = repository.toAbsolutePath().normalize();
        data = data.toAbsolutePath().normalize();
        without = Set.copyOf(without);
        settings = Map.copyOf(settings);
    }

    /** The whole shop on free ports, with its data in the folder. */
    public static StackOptions onFreePorts(Path repository, Path data) {
        return new StackOptions(repository, data, PortPlan.free(), Set.of(), Map.of(), false);
    }

    /** The same with one more setting. */
    public StackOptions with(String setting, String value) {
        Map<String, String> more = new HashMap<>(settings);
        more.put(setting, value);
        return new StackOptions(repository, data, ports, without, more, recording);
    }

    boolean isExternal(Server server) {
        return settings.containsKey(server.setting());
    }

    String addressOf(Server server) {
        return settings.getOrDefault(server.setting(), server.addressOn(ports.of(server)));
    }
}
