package dev.jangteo.launcher.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTests {

    @TempDir
    Path data;

    @Test
    void are_made_up_once() {
        Secrets first = Secrets.in(data, Map.of());
        Secrets second = Secrets.in(data, Map.of());

        for (Secret secret : Secret.values()) {
            assertThat(second.get(secret)).isEqualTo(first.get(secret)).isNotBlank();
        }
    }

    @Test
    void differ_from_folder_to_folder() {
        Secrets here = Secrets.in(data, Map.of());
        Secrets there = Secrets.in(data.resolve("other"), Map.of());

        assertThat(here.get(Secret.ADMIN_PASSWORD)).isNotEqualTo(there.get(Secret.ADMIN_PASSWORD));
    }

    @Test
    void can_be_read_by_their_owner_only() throws Exception {
        Secrets.in(data, Map.of());

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("secrets.properties"))))
                .isEqualTo("rw-------");
    }

    @Test
    void the_environments_own_go_before_them_and_are_not_stored() throws Exception {
        Secrets secrets = Secrets.in(data, Map.of("PORTONE_API_SECRET", "from-the-vault"));

        assertThat(secrets.get(Secret.PORTONE_API_SECRET)).isEqualTo("from-the-vault");
        assertThat(Files.readString(data.resolve("secrets.properties"))).doesNotContain("from-the-vault");
    }

    @Test
    void have_the_forms_the_services_expect() {
        Secrets secrets = Secrets.in(data, Map.of());

        assertThat(Base64.getDecoder().decode(secrets.get(Secret.JANGTEO_SERVICE_TOKEN_SECRET)))
                .hasSize(32);
        assertThat(secrets.get(Secret.COURIER_WEBHOOK_SECRET)).startsWith("whsec_");
        assertThat(Base64.getDecoder()
                        .decode(secrets.get(Secret.COURIER_WEBHOOK_SECRET).substring("whsec_".length())))
                .hasSize(32);
    }
}
