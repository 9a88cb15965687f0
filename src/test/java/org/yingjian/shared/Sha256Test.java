package org.yingjian.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** The hash of files, seals and kept answers. */
class Sha256Test {

    /** The example of FIPS 180-2. */
    @Test
    void the_standard_example_has_the_standard_hash() {
        assertThat(Sha256.of("abc")).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    void a_text_is_hashed_as_utf_8() {
        assertThat(Sha256.of("迎检")).isEqualTo(Sha256.of("迎检".getBytes(StandardCharsets.UTF_8)));
    }
}
