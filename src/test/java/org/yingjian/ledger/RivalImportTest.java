package org.yingjian.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DataIntegrityViolationException;

class RivalImportTest {

    @Test
    void a_deadlock_with_another_import_asks_to_import_again() {
        assertThat(ImportingLedger.unwritten(new CannotAcquireLockException("Deadlock found; [insert into …]")))
                .isEqualTo("ledger.problem.rival");
    }

    @Test
    void what_else_the_database_refuses_never_shows_its_own_words() {
        assertThat(ImportingLedger.unwritten(new DataIntegrityViolationException("insert into project …")))
                .isEqualTo("ledger.problem.unwritten");
    }
}
