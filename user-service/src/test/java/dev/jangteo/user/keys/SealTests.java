package dev.jangteo.user.keys;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import org.junit.jupiter.api.Test;

class SealTests {
    private static final byte[] PLAIN = "a private key".getBytes(UTF_8);

    private final Seal seal = new Seal(new byte[32]);

    @Test
    void what_was_sealed_opens_and_looks_different_each_time() {
        var sealed = seal.close(PLAIN, "kid");

        assertThat(seal.open(sealed, "kid")).isEqualTo(PLAIN);
        assertThat(seal.close(PLAIN, "kid")).isNotEqualTo(sealed);
    }

    @Test
    void it_opens_neither_elsewhere_nor_with_another_secret_nor_changed() {
        var sealed = seal.close(PLAIN, "kid");
        var changed = Base64.getDecoder().decode(sealed);
        changed[20] ^= 1;

        assertThatThrownBy(() -> seal.open(sealed, "other")).isInstanceOf(Seal.DoesNotOpen.class);
        assertThatThrownBy(() -> new Seal("another secret of 32 bytes......".getBytes(UTF_8)).open(sealed, "kid"))
                .isInstanceOf(Seal.DoesNotOpen.class);
        assertThatThrownBy(() -> seal.open(Base64.getEncoder().encodeToString(changed), "kid"))
                .isInstanceOf(Seal.DoesNotOpen.class);
    }
}
