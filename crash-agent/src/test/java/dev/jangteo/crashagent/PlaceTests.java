package dev.jangteo.crashagent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class PlaceTests {

    @Test
    void a_method_before_or_after_its_work() {
        assertThat(Place.parse("after dev.jangteo.order.Orders#insert"))
                .isEqualTo(new Place("dev.jangteo.order.Orders", "insert", null, Place.Moment.AFTER));
    }

    @Test
    void one_of_several_overloads() {
        assertThat(Place.parse("before a.B$C#on(OrderCreated, int)"))
                .isEqualTo(new Place("a.B$C", "on", List.of("OrderCreated", "int"), Place.Moment.BEFORE));
    }

    @Test
    void is_written_as_it_is_read() {
        var text = "before a.B#on(OrderCreated, int)";

        assertThat(Place.parse(text)).hasToString(text);
    }

    @Test
    void anything_else_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Place.parse("during a.B#c"));
    }
}
