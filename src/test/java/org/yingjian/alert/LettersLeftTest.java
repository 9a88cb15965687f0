package org.yingjian.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.yingjian.account.Account;
import org.yingjian.clock.Unfinished;
import org.yingjian.forecast.Light;

/** A letter that cannot be written keeps no other from being written, and is written later. */
class LettersLeftTest {

    private final AlertScene scene = new AlertScene();

    @Test
    void one_reader_who_cannot_be_written_to_is_named_and_hears_of_it_later_while_all_others_hear_once() {
        scene.firstDay();
        scene.unwritable.add(scene.supervision.id());
        scene.forecast(1, Light.RED, 0.30);
        assertThatThrownBy(() -> scene.morning(1))
                .isInstanceOf(Unfinished.class)
                .hasMessage(scene.supervision.username());
        assertThat(letters(scene.office)).isEqualTo(1);
        assertThat(letters(scene.officer)).isEqualTo(1);
        assertThat(letters(scene.supervision)).isZero();
        scene.unwritable.clear();
        scene.lookAgain();
        scene.morning(2);
        assertThat(letters(scene.supervision)).isEqualTo(1);
        assertThat(letters(scene.office)).isEqualTo(1);
        assertThat(letters(scene.officer)).isEqualTo(1);
    }

    @Test
    void a_leader_whose_letter_of_the_week_failed_has_it_the_next_time() {
        scene.firstDay();
        scene.forecast(1, Light.REACHED, 1);
        scene.morning(6);
        scene.unwritable.add(scene.cityLeader.id());
        assertThatThrownBy(() -> scene.morning(1)).isInstanceOf(Unfinished.class);
        assertThat(letters(scene.countyLeader)).isEqualTo(1);
        assertThat(letters(scene.cityLeader)).isZero();
        scene.unwritable.clear();
        scene.morning(2);
        assertThat(letters(scene.cityLeader)).isEqualTo(1);
        assertThat(letters(scene.countyLeader)).isEqualTo(1);
    }

    @Test
    void the_register_is_read_once_for_all_letters_of_a_morning() {
        scene.firstDay();
        scene.forecast(1, Light.YELLOW, 0.70);
        scene.registerReads = 0;
        scene.morning(1);
        long readers = scene.changes().stream().map(Mail::accountId).distinct().count();
        assertThat(readers).isGreaterThan(1);
        assertThat(scene.registerReads).as("for the watch and for the letters").isEqualTo(2);
    }

    private long letters(Account account) {
        return scene.changes().stream()
                .filter(mail -> mail.accountId() == account.id())
                .count();
    }
}
