package dev.jangteo.platform.events.deadletters;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.cloud.stream.config.BindingProperties;
import org.springframework.cloud.stream.config.BindingServiceProperties;
import org.springframework.messaging.Message;

/** This service's consumer functions, as its bindings name them. */
class Listeners {
    private final BeanFactory beans;
    private final BindingServiceProperties bindings;
    private final List<String> functions;

    /** @param definition names of the functions, separated by semicolons */
    Listeners(BeanFactory beans, BindingServiceProperties bindings, String definition) {
        this.beans = beans;
        this.bindings = bindings;
        this.functions = Stream.of(definition.split(";"))
                .map(String::strip)
                .filter(it -> !it.isEmpty())
                .toList();
    }

    /** The dead-letter topics of what matches. */
    List<String> deadLetterTopics(Filter filter) {
        return all().filter(it -> filter.isAbout(it.topic()))
                .map(Listener::deadLetterTopic)
                .toList();
    }

    /** The topics that tell of replays. */
    List<String> replayTopics() {
        return all().map(Listener::replayTopic).toList();
    }

    Optional<Listener> ofDeadLetterTopic(String topic) {
        return all().filter(it -> it.deadLetterTopic().equals(topic)).findFirst();
    }

    private Stream<Listener> all() {
        return functions.stream().flatMap(this::of);
    }

    private Stream<Listener> of(String function) {
        BindingProperties binding = bindings.getBindingProperties(function + "-in-0");
        return Stream.of(binding.getDestination().split(","))
                .map(topic -> new Listener(topic.strip(), binding.getGroup(), bean(function)));
    }

    @SuppressWarnings("unchecked")
    private Consumer<Message<byte[]>> bean(String function) {
        return (Consumer<Message<byte[]>>) beans.getBean(function, Consumer.class);
    }
}
