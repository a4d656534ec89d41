package dev.jangteo.launcher.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import org.junit.jupiter.api.Test;

class PortPlanTests {

    @Test
    void the_documented_ports_hold_without_an_offset() {
        PortPlan plan = PortPlan.standard(0);

        assertThat(plan.of(Service.GATEWAY_SERVICE)).isEqualTo(8080);
        assertThat(plan.of(Service.OUTSIDE_WORLD)).isEqualTo(8090);
        assertThat(plan.of(Server.MONGODB)).isEqualTo(27017);
        assertThat(plan.smtp()).isEqualTo(8025);
    }

    @Test
    void an_offset_moves_every_port() {
        PortPlan moved = PortPlan.standard(1000);

        PortPlan.standard(0)
                .ports()
                .forEach((name, port) -> assertThat(moved.ports()).containsEntry(name, port + 1000));
    }

    @Test
    void an_offset_beyond_the_last_port_is_refused() {
        assertThatThrownBy(() -> PortPlan.standard(60_000))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("60000");
    }

    @Test
    void free_ports_are_all_different() {
        PortPlan plan = PortPlan.free();

        assertThat(new HashSet<>(plan.ports().values()))
                .hasSameSizeAs(plan.ports().values());
    }
}
