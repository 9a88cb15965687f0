package org.yingjian.paper;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Asks a clamd by its INSTREAM command. */
final class ClamdScan implements ScanUpload {

    private static final int CHUNK = 64 * 1024;
    private static final int PATIENCE_MILLIS = 60_000;
    private static final int LONGEST_ANSWER = 4096;

    private final String host;
    private final int port;

    ClamdScan(String host, int port) {
        this.host = host;
        this.port = port;
    }

    @Override
    public Optional<String> name() {
        return Optional.of("clamd");
    }

    @Override
    public Optional<String> findTrouble(byte[] content) {
        String answer;
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, port), PATIENCE_MILLIS);
            socket.setSoTimeout(PATIENCE_MILLIS);
            send(content, new DataOutputStream(socket.getOutputStream()));
            answer = new String(socket.getInputStream().readNBytes(LONGEST_ANSWER), StandardCharsets.US_ASCII);
        } catch (IOException e) {
            throw Scanners.silent(e.toString());
        }
        return read(answer.replace("\0", "").strip());
    }

    private static void send(byte[] content, DataOutputStream out) throws IOException {
        ByteArrayOutputStream command = new ByteArrayOutputStream();
        command.writeBytes("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
        out.write(command.toByteArray());
        for (int from = 0; from < content.length; from += CHUNK) {
            int length = Math.min(CHUNK, content.length - from);
            out.writeInt(length);
            out.write(content, from, length);
        }
        out.writeInt(0);
        out.flush();
    }

    /** "stream: OK", "stream: Eicar-Signature FOUND", anything else is no answer. */
    private static Optional<String> read(String answer) {
        if (answer.endsWith("FOUND")) {
            return Optional.of(answer.replaceFirst("^stream: ", "").replaceFirst(" FOUND$", ""));
        }
        if (answer.endsWith("OK")) {
            return Optional.empty();
        }
        throw Scanners.silent(answer);
    }
}
