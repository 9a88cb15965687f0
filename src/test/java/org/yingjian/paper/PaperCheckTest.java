package org.yingjian.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yingjian.files.Pictures;
import org.yingjian.shared.Problem;

class PaperCheckTest {

    @Test
    void a_paper_is_told_by_its_content() {
        assertThat(PaperCheck.format(Documents.pdf("a"))).contains(PaperFormat.PDF);
        assertThat(PaperCheck.format(Pictures.of("jpg", 1))).contains(PaperFormat.JPEG);
        assertThat(PaperCheck.format(Pictures.of("png", 1))).contains(PaperFormat.PNG);
        assertThat(PaperCheck.format(Documents.archive("[Content_Types].xml", "word/document.xml")))
                .contains(PaperFormat.DOCX);
        assertThat(PaperCheck.format(Documents.archive("[Content_Types].xml", "xl/workbook.xml")))
                .contains(PaperFormat.XLSX);
        assertThat(PaperCheck.format(Documents.archive("OFD.xml", "Doc_0/Document.xml")))
                .contains(PaperFormat.OFD);
    }

    @Test
    void anything_else_is_no_paper_whatever_it_is_called() {
        assertThat(PaperCheck.format("<html>".getBytes(StandardCharsets.UTF_8))).isEmpty();
        assertThat(PaperCheck.format(Pictures.webp())).isEmpty();
        assertThat(PaperCheck.format(Documents.archive("a.txt"))).isEmpty();
        assertThat(PaperCheck.format(Documents.archive("word/document.xml"))).isEmpty();
        assertThat(PaperCheck.format(
                        Documents.archive("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin")))
                .as("macros")
                .isEmpty();
        assertThat(PaperCheck.format(new byte[0])).isEmpty();
    }

    @Test
    void a_document_cut_short_is_refused() {
        byte[] pdf = Documents.pdf("a");
        assertThat(PaperCheck.format(Arrays.copyOf(pdf, pdf.length - 20))).isEmpty();
        byte[] docx = Documents.archive("[Content_Types].xml", "word/document.xml");
        assertThat(PaperCheck.format(Arrays.copyOf(docx, 60))).isEmpty();
    }

    @Test
    void the_ending_of_the_name_follows_the_content() {
        assertThat(AttachingPaper.fileName("C:\\桌面\\批复.exe", "可研批复", PaperFormat.PDF))
                .isEqualTo("批复.pdf");
        assertThat(AttachingPaper.fileName("../../etc/passwd", "可研批复", PaperFormat.OFD))
                .isEqualTo("passwd.ofd");
        assertThat(AttachingPaper.fileName("", "可研批复", PaperFormat.PNG)).isEqualTo("可研批复.png");
        assertThat(AttachingPaper.fileName("a\r\nb\".pdf", "x", PaperFormat.PDF))
                .isEqualTo("ab.pdf");
    }

    @Test
    void a_command_says_clean_found_or_nothing(@TempDir Path folder) throws IOException {
        Path script = folder.resolve("scan.sh");
        Files.writeString(
                script,
                "grep -q EICAR \"$1\" && { echo Eicar-Test; exit 1; }; grep -q BROKEN \"$1\" && exit 2; exit 0");
        ScanUpload scan = Scanners.choose("", "sh " + script + " {file}");
        assertThat(scan.name()).contains("sh");
        assertThat(scan.findTrouble(Documents.pdf("clean"))).isEmpty();
        assertThat(scan.findTrouble(Documents.pdf("EICAR"))).contains("Eicar-Test");
        assertThatThrownBy(() -> scan.findTrouble(Documents.pdf("BROKEN")))
                .isInstanceOfSatisfying(
                        Problem.class, p -> assertThat(p.key()).isEqualTo("paper.problem.scannerSilent"));
    }

    @Test
    void clamd_is_asked_by_instream() throws IOException {
        try (ServerSocket server = new ServerSocket(0)) {
            ScanUpload scan = Scanners.choose("localhost:" + server.getLocalPort(), "");
            CompletableFuture<Integer> clean = answer(server, "stream: OK\0");
            byte[] content = new byte[150_000];
            assertThat(scan.findTrouble(content)).isEmpty();
            assertThat(clean.join()).isEqualTo(content.length);
            CompletableFuture<Integer> found = answer(server, "stream: Win.Test.EICAR_HDB-1 FOUND\0");
            assertThat(scan.findTrouble(content)).contains("Win.Test.EICAR_HDB-1");
            assertThat(found.join()).isEqualTo(content.length);
        }
        ScanUpload gone = Scanners.choose("localhost:1", "");
        assertThatThrownBy(() -> gone.findTrouble(new byte[1])).isInstanceOf(Problem.class);
    }

    /** Plays clamd once. @return bytes of content it was sent */
    private static CompletableFuture<Integer> answer(ServerSocket server, String words) {
        return CompletableFuture.supplyAsync(() -> {
            try (Socket socket = server.accept()) {
                var in = new java.io.DataInputStream(socket.getInputStream());
                assertThat(new String(in.readNBytes(10), StandardCharsets.US_ASCII))
                        .isEqualTo("zINSTREAM\0");
                int all = 0;
                for (int length = in.readInt(); length > 0; length = in.readInt()) {
                    all += in.readNBytes(length).length;
                }
                socket.getOutputStream().write(words.getBytes(StandardCharsets.US_ASCII));
                return all;
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });
    }
}
