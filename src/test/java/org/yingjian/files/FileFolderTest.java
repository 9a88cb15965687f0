package org.yingjian.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.yingjian.EmptyDatabase;

class FileFolderTest {

    private static final byte[] CONTENT = "示例".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path root;

    @Test
    void content_lies_under_its_hash_and_once() {
        FileFolder folder = new FileFolder(root);
        String hash = folder.keep(CONTENT);
        assertThat(folder.keep(CONTENT)).isEqualTo(hash);
        assertThat(folder.file(hash)).hasBinaryContent(CONTENT);
    }

    @Test
    void nothing_is_written_while_a_transaction_may_hold_a_row_others_wait_for() {
        FileFolder folder = new FileFolder(root);
        TransactionTemplate transaction =
                new TransactionTemplate(new DataSourceTransactionManager(EmptyDatabase.with()));
        transaction.executeWithoutResult(status -> assertThatThrownBy(() -> folder.keep(CONTENT))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("before"));
        assertThat(root).isEmptyDirectory();
    }
}
