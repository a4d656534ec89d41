package dev.jangteo.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.io.ClassPathResource;

/** Gives every service the settings they share, below everything a service or its environment says itself. */
class PlatformDefaults implements EnvironmentPostProcessor {
    private static final List<String> FILES = List.of("jangteo-defaults.yaml", "jangteo-defaults-web.yaml");

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        var loader = new YamlPropertySourceLoader();
        for (String file : FILES) {
            try {
                loader.load(file, new ClassPathResource(file)).forEach(environment.getPropertySources()::addLast);
            } catch (IOException e) {
                throw new UncheckedIOException("the platform's own defaults can't be read: " + file, e);
            }
        }
    }
}
