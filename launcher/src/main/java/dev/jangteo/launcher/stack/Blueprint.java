package dev.jangteo.launcher.stack;

import dev.jangteo.platform.servers.KafkaServer;
import dev.jangteo.platform.servers.MongoServer;
import dev.jangteo.platform.servers.Ports;
import dev.jangteo.platform.servers.RedisServer;
import dev.jangteo.platform.servers.SearchEngine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Says of every process how it is started, with which settings, and when it is healthy. */
final class Blueprint {

    private static final String JAVA_OPTIONS = "JANGTEO_JAVA_OPTS";
    private static final String SERVICE_HEAP = "192m";
    private static final String KAFKA_HEAP = "256m";
    private static final String MONGODB_HEAP = "256m";
    private static final String SEARCH_HEAP = "320m";

    private final StackOptions options;
    private final Secrets secrets;
    private final Repository repository;

    Blueprint(StackOptions options, Secrets secrets) {
        this.options = options;
        this.secrets = secrets;
        this.repository = new Repository(options.repository());
    }

    /** Every process of this stack, those that others need first. */
    List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        for (Server server : Server.values()) {
            if (!options.isExternal(server)) {
                parts.add(part(server));
            }
        }
        Set<String> servers = Arrays.stream(Server.values())
                .filter(server -> server.isWaitedFor() && !options.isExternal(server))
                .map(Server::id)
                .collect(Collectors.toSet());
        for (Service service : Service.values()) {
            if (!options.without().contains(service)) {
                parts.add(part(service, service.isOurs() ? servers : Set.of()));
            }
        }
        return parts;
    }

    private Part part(Server server) {
        int port = options.ports().of(server);
        BooleanSupplier healthy = switch (server) {
            case KAFKA, MONGODB -> () -> Ports.answers(port);
            case REDIS -> () -> RedisServer.answersPing(port);
            case SEARCH -> () -> SearchEngine.isHealthy(port);
        };
        return new Part(server.id(), port, Set.of(), commandOf(server, port), Map.of(), healthy);
    }

    private Supplier<List<String>> commandOf(Server server, int port) {
        Path data = options.data().resolve(server.id());
        return switch (server) {
            case KAFKA -> () -> serverJvm(server, KafkaServer.class, KAFKA_HEAP, port, data);
            case MONGODB ->
                () -> MongoServer.nativeCommand(port, data)
                        .orElseGet(() -> serverJvm(server, MongoServer.class, MONGODB_HEAP, port, data));
            case REDIS -> () -> RedisServer.command(port, data);
            case SEARCH -> () -> searchJvm(port, data);
        };
    }

    private List<String> searchJvm(int port, Path data) {
        var command = jvm(Server.SEARCH.javaOptions(), SEARCH_HEAP, quickStartOfSearch());
        command.addAll(SearchEngine.arguments(repository.searchServerJar(), port, data));
        return command;
    }

    private List<String> serverJvm(Server server, Class<?> program, String heap, int port, Path data) {
        var command = jvm(server.javaOptions(), heap, quickStart(program));
        command.addAll(
                List.of("-Dorg.slf4j.simpleLogger.defaultLogLevel=warn", "-Dorg.slf4j.simpleLogger.showDateTime=true"));
        command.addAll(List.of("-cp", repository.launcherJar().toString(), program.getName()));
        command.addAll(List.of("--port", String.valueOf(port), "--data", data.toString()));
        return command;
    }

    /** @param setting names the options to use instead of a small heap and a recorded quick start */
    private List<String> jvm(String setting, String heap, QuickStart quickStart) {
        List<String> command = new ArrayList<>(List.of(Java.executable()));
        String given = options.settings().get(setting);
        if (given == null) {
            command.addAll(Java.small(heap));
            command.addAll(quickStart.options(options.recording()));
        } else {
            command.addAll(Java.options(given));
        }
        command.addAll(Java.always());
        return command;
    }

    private Part part(Service service, Set<String> needs) {
        int port = options.ports().of(service);
        var health = new HealthCheck(port);
        return new Part(service.id(), port, needs, () -> commandOf(service), environmentOf(service), health::isHealthy);
    }

    private List<String> commandOf(Service service) {
        Path jar = new ExtractedJar(repository.jarOf(service)).path();
        var command = jvm(JAVA_OPTIONS, SERVICE_HEAP, quickStart(service));
        command.addAll(List.of("-jar", jar.toString()));
        return command;
    }

    private QuickStart quickStart(Class<?> server) {
        return quickStartBeside(repository.launcherJar(), server.getSimpleName());
    }

    private QuickStart quickStartOfSearch() {
        return quickStartBeside(repository.searchServerJar(), SearchEngine.class.getSimpleName());
    }

    private static QuickStart quickStartBeside(Path jar, String program) {
        Path folder = jar.resolveSibling("quick-start").resolve(Checksum.of(jar));
        return new QuickStart(created(folder), program);
    }

    private QuickStart quickStart(Service service) {
        Path jar = new ExtractedJar(repository.jarOf(service)).path();
        return new QuickStart(Objects.requireNonNull(jar.getParent()), service.id());
    }

    /** Those of all our own programs, the servers that run in a JVM among them. */
    List<QuickStart> quickStarts() {
        List<QuickStart> all = new ArrayList<>(
                List.of(quickStart(KafkaServer.class), quickStart(MongoServer.class), quickStartOfSearch()));
        Arrays.stream(Service.values()).map(this::quickStart).forEach(all::add);
        return all;
    }

    private static Path created(Path folder) {
        try {
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new Problem("Cannot create " + folder + ": " + e.getMessage(), e);
        }
    }

    /** All settings that make this service part of this stack. */
    Map<String, String> environmentOf(Service service) {
        Map<String, String> environment = new HashMap<>(addresses());
        environment.putAll(options.settings());
        environment.put("SERVER_PORT", String.valueOf(options.ports().of(service)));
        environment.put("DATA_DIR", options.data().resolve(service.id()).toString());
        for (Secret secret : Secret.values()) {
            environment.remove(secret.name());
        }
        service.secrets().forEach(secret -> environment.put(secret.name(), secrets.get(secret)));
        return environment;
    }

    private Map<String, String> addresses() {
        Map<String, String> addresses = new HashMap<>();
        Arrays.stream(Server.values()).forEach(it -> addresses.put(it.setting(), options.addressOf(it)));
        Arrays.stream(Service.values())
                .filter(Service::isOurs)
                .forEach(it -> addresses.put(it.urlSetting(), urlOf(it)));
        String gateway = urlOf(Service.GATEWAY_SERVICE);
        String outside = urlOf(Service.OUTSIDE_WORLD);
        addresses.put("PUBLIC_URL", "http://localhost:" + options.ports().of(Service.GATEWAY_SERVICE));
        addresses.put("PORTONE_API_URL", outside + "/portone");
        addresses.put("COURIER_API_URL", outside + "/courier");
        addresses.put("SMS_API_URL", outside + "/sms");
        addresses.put(
                "OUTSIDE_WORLD_PUBLIC_URL",
                "http://localhost:" + options.ports().of(Service.OUTSIDE_WORLD));
        addresses.put("SMTP_HOST", "127.0.0.1");
        addresses.put("SMTP_PORT", String.valueOf(options.ports().smtp()));
        addresses.put("PORTONE_WEBHOOK_URL", gateway + "/api/webhooks/portone");
        addresses.put("COURIER_WEBHOOK_URL", gateway + "/api/webhooks/couriers/hanjin");
        return addresses;
    }

    private String urlOf(Service service) {
        return "http://127.0.0.1:" + options.ports().of(service);
    }
}
