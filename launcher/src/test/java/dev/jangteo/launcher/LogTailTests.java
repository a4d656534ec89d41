package dev.jangteo.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogTailTests {

    @TempDir
    Path folder;

    private final ByteArrayOutputStream shown = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(shown, true, StandardCharsets.UTF_8);

    @Test
    void shows_the_last_lines_and_then_what_is_added() throws Exception {
        Path file = Files.writeString(folder.resolve("a.log"), "하나\n둘\n셋\n");
        var tail = new LogTail(file, "", out);

        tail.printLast(3);
        Files.writeString(file, "넷\n", StandardOpenOption.APPEND);
        tail.printNew();

        assertThat(shown.toString(StandardCharsets.UTF_8)).isEqualTo("둘\n셋\n넷\n");
    }

    @Test
    void a_line_is_shown_when_it_is_whole() throws Exception {
        Path file = Files.writeString(folder.resolve("a.log"), "");
        var tail = new LogTail(file, "order-service", out).atEnd();

        Files.writeString(file, "half", StandardOpenOption.APPEND);
        tail.printNew();
        assertThat(shown.size()).isZero();
        Files.writeString(file, " done\n", StandardOpenOption.APPEND);
        tail.printNew();

        assertThat(shown.toString(StandardCharsets.UTF_8)).isEqualTo("order-service        | half done\n");
    }

    @Test
    void a_log_that_does_not_exist_yet_shows_nothing() {
        new LogTail(folder.resolve("none.log"), "", out).printNew();

        assertThat(shown.size()).isZero();
    }
}
