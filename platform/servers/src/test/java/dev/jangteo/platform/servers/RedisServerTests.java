package dev.jangteo.platform.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RedisServerTests {

    @TempDir
    Path folder;

    @Test
    void serves_until_it_is_stopped() {
        RedisServer server = RedisServer.startTemporary(0);
        assertThat(RedisServer.answersPing(server.port())).isTrue();

        server.stop();

        assertThat(RedisServer.answersPing(server.port())).isFalse();
    }

    @Test
    void data_survive_a_restart() throws IOException {
        try (RedisServer server = RedisServer.start(0, folder)) {
            assertThat(say(server.port(), "SET cart:1 full")).isEqualTo("+OK");
        }
        try (RedisServer server = RedisServer.start(0, folder)) {
            assertThat(say(server.port(), "EXISTS cart:1")).isEqualTo(":1");
        }
    }

    @Test
    void an_orphan_on_the_same_folder_is_ended_and_its_data_taken_over() throws Exception {
        int port = Ports.free();
        Process orphan = new ProcessBuilder(RedisServer.command(port, folder))
                .inheritIO()
                .start();
        while (!RedisServer.answersPing(port) || !Files.exists(folder.resolve("redis.pid"))) {
            Thread.onSpinWait();
        }
        say(port, "SET cart:1 full");

        try (RedisServer server = RedisServer.start(port, folder)) {
            assertThat(orphan.isAlive()).isFalse();
            assertThat(say(server.port(), "EXISTS cart:1")).isEqualTo(":1");
        }
    }

    @Test
    void ends_when_the_jvm_that_started_it_is_killed() throws Exception {
        int port = Ports.free();
        Process jvm = ServerJvm.start(RedisServer.class, port, Files.createDirectory(folder.resolve("data")));
        while (!RedisServer.answersPing(port) && jvm.isAlive()) {
            Thread.onSpinWait();
        }
        ProcessHandle redis = jvm.descendants()
                .filter(it -> it.info().command().orElse("").contains("redis-server"))
                .findFirst()
                .orElseThrow();

        jvm.destroyForcibly();

        redis.onExit().get(10, TimeUnit.SECONDS);
        assertThat(RedisServer.answersPing(port)).isFalse();
    }

    @Test
    void a_port_in_use_is_said_with_the_last_lines_of_the_log() {
        try (RedisServer server = RedisServer.startTemporary(0);
                MongoServer stranger = MongoServer.startTemporary(0)) {
            assertThat(server.port()).isNotEqualTo(stranger.port());
            assertThatThrownBy(() -> RedisServer.startTemporary(stranger.port()))
                    .isInstanceOf(ServerDidNotStart.class)
                    .hasMessageContaining("Address already in use");
        }
    }

    private static String say(int port, String command) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port);
                var answers =
                        new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))) {
            socket.getOutputStream().write((command + "\r\n").getBytes(StandardCharsets.US_ASCII));
            return answers.readLine();
        }
    }
}
