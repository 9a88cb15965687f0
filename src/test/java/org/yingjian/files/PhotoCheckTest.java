package org.yingjian.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class PhotoCheckTest {

    @Test
    void pictures_are_told_by_their_content() {
        assertThat(PhotoCheck.mediaType(Pictures.of("jpg", 0x336699))).contains("image/jpeg");
        assertThat(PhotoCheck.mediaType(Pictures.of("png", 0x336699))).contains("image/png");
        assertThat(PhotoCheck.mediaType(Pictures.webp())).contains("image/webp");
    }

    @Test
    void a_page_or_a_program_with_the_name_of_a_picture_is_none() {
        assertThat(PhotoCheck.mediaType("<html><script>".getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
        assertThat(PhotoCheck.mediaType("MZ\u0090".getBytes(StandardCharsets.ISO_8859_1)))
                .isEmpty();
        assertThat(PhotoCheck.mediaType("GIF89a".getBytes(StandardCharsets.US_ASCII)))
                .isEmpty();
        assertThat(PhotoCheck.mediaType("<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
        assertThat(PhotoCheck.mediaType(new byte[0])).isEmpty();
    }

    @Test
    void the_first_bytes_alone_make_no_picture() {
        byte[] jpeg = Pictures.of("jpg", 0x112233);
        byte[] png = Pictures.of("png", 0x112233);
        assertThat(PhotoCheck.mediaType(Arrays.copyOf(jpeg, 20))).isEmpty();
        assertThat(PhotoCheck.mediaType(Arrays.copyOf(png, png.length / 3))).isEmpty();
        assertThat(PhotoCheck.mediaType(Arrays.copyOf(Pictures.webp(), 35))).isEmpty();
    }

    @Test
    void a_picture_that_claims_to_be_enormous_is_refused_before_it_is_decoded() {
        byte[] png = Pictures.of("png", 0);
        // Width and height stand in the header chunk from byte 16 on.
        Arrays.fill(png, 16, 24, (byte) 0x70);
        assertThat(PhotoCheck.mediaType(png)).isEmpty();
    }
}
