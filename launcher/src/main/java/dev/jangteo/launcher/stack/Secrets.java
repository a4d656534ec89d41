package dev.jangteo.launcher.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;

/** The secrets of one data folder, in a file only its owner can read. The environment's own values go before them. */
public final class Secrets {

    private static final String FILE = "secrets.properties";

    private final Map<Secret, String> values;

    private Secrets(Map<Secret, String> values) {
        this.values = values;
    }

    /** Reads the folder's secrets and makes up those that are missing. */
    public static Secrets in(Path data, Map<String, String> environment) {
        Path file = data.resolve(FILE);
        Properties stored = read(file);
        Map<Secret, String> values = new EnumMap<>(Secret.class);
        var random = new SecureRandom();
        boolean grown = false;
        for (Secret secret : Secret.values()) {
            String given = environment.getOrDefault(secret.name(), stored.getProperty(secret.name()));
            if (given == null) {
                given = secret.make(random);
                stored.setProperty(secret.name(), given);
                grown = true;
            }
            values.put(secret, given);
        }
        if (grown) {
            PrivateFile.write(file, stored, "Secrets of this demo shop; made up on first start");
        }
        return new Secrets(values);
    }

    private static Properties read(Path file) {
        var properties = new Properties();
        if (Files.exists(file)) {
            try (var in = Files.newBufferedReader(file)) {
                properties.load(in);
            } catch (IOException e) {
                throw new Problem("Cannot read " + file + ": " + e.getMessage(), e);
            }
        }
        return properties;
    }

    public String get(Secret secret) {
        return Objects.requireNonNull(values.get(secret));
    }
}
