package org.yingjian.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.yingjian.shared.Sha256;

/** Keeps photographs and papers under the hash of their content, without name or ending: the same content lies there once. */
@Component
public class FileFolder {

    private final Path root;

    public FileFolder(@Value("${yingjian.files.dir:data/files}") Path root) {
        this.root = root;
    }

    /**
     * Called before the transaction begins: nobody waits behind a locked row for a disk, and a file no row speaks of harms
     * nobody.
     *
     * @return the hash under which it lies
     */
    public String keep(byte[] content) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("file (%d bytes): a transaction is open; write the file before it begins."
                    .formatted(content.length));
        }
        String hash = Sha256.of(content);
        Path file = file(hash);
        try {
            if (!Files.exists(file)) {
                Files.createDirectories(file.getParent());
                write(content, file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "file (%s): could not be written; check space and rights of yingjian.files.dir.".formatted(file),
                    e);
        }
        return hash;
    }

    /** Where the content of that hash lies. */
    public Path file(String hash) {
        return root.resolve(hash.substring(0, 2)).resolve(hash);
    }

    private static void write(byte[] content, Path file) throws IOException {
        Path part = Files.createTempFile(file.getParent(), "part", ".tmp");
        Files.write(part, content);
        try {
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
