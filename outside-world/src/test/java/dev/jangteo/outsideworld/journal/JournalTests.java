package dev.jangteo.outsideworld.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jangteo.outsideworld.CannotStart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class JournalTests {
    record Entry(int number, String text) {}

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void nameTheFile() {
        file = folder.resolve("deep/down/journal.jsonl");
    }

    @Test
    void what_was_written_is_read_back_in_order() {
        try (Journal<Entry> journal = open(new ArrayList<>())) {
            journal.append(new Entry(1, "하나\n둘"));
            journal.append(new Entry(2, ""));
        }

        assertThat(reopened()).containsExactly(new Entry(1, "하나\n둘"), new Entry(2, ""));
    }

    @Test
    void every_entry_is_found_again_at_its_position() {
        Entry large = new Entry(2, "가".repeat(5_000));
        try (Journal<Entry> journal = open(new ArrayList<>())) {
            long first = journal.append(new Entry(1, "one"));
            long second = journal.append(large);
            long third = journal.append(new Entry(3, "three"));

            assertThat(journal.read(second)).isEqualTo(large);
            assertThat(journal.read(first)).isEqualTo(new Entry(1, "one"));
            journal.append(new Entry(4, "behind the end, not over what was read"));
            assertThat(journal.read(third)).isEqualTo(new Entry(3, "three"));
        }
        assertThat(reopened()).extracting(Entry::number).containsExactly(1, 2, 3, 4);
    }

    @Test
    void a_line_cut_off_by_a_crash_is_dropped_and_writing_goes_on_behind_the_last_whole_one() throws IOException {
        try (Journal<Entry> journal = open(new ArrayList<>())) {
            journal.append(new Entry(1, "whole"));
        }
        Files.writeString(file, "{\"number\":2,\"te", StandardOpenOption.APPEND);

        try (Journal<Entry> journal = open(new ArrayList<>())) {
            journal.append(new Entry(3, "after"));
        }

        assertThat(reopened()).containsExactly(new Entry(1, "whole"), new Entry(3, "after"));
    }

    @Test
    void a_damaged_line_is_never_skipped_silently() throws IOException {
        try (Journal<Entry> journal = open(new ArrayList<>())) {
            journal.append(new Entry(1, "whole"));
        }
        Files.writeString(file, "nonsense\n", StandardOpenOption.APPEND);

        assertThatThrownBy(this::reopened).isInstanceOf(CannotStart.class).hasMessageContaining("byte 28");
    }

    @Test
    void two_cannot_write_to_one_journal() {
        try (Journal<Entry> first = open(new ArrayList<>())) {
            assertThat(first).isNotNull();
            assertThatThrownBy(() -> open(new ArrayList<>())).isInstanceOf(CannotStart.class);
        }
    }

    private List<Entry> reopened() {
        List<Entry> entries = new ArrayList<>();
        open(entries).close();
        return entries;
    }

    private Journal<Entry> open(List<Entry> entries) {
        return Journal.open(file, JsonMapper.builder().build(), Entry.class, (_, entry) -> entries.add(entry));
    }
}
