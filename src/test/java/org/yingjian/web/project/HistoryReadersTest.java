package org.yingjian.web.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.yingjian.account.Role;
import org.yingjian.web.frame.AccessTable;

/** Who reads which act in the course of a project. */
class HistoryReadersTest {

    private static final Set<Role> OFFICES =
            EnumSet.of(Role.ADMINISTRATOR, Role.COMMISSION, Role.OFFICE, Role.LEADER, Role.SUPERVISION_OFFICE);

    @ParameterizedTest
    @EnumSource(Role.class)
    void what_offices_ask_each_other_is_theirs_and_of_those_over_them(Role role) {
        for (String act : List.of("AskCoSign", "AnswerCoSign", "TakeBackCoSign")) {
            assertThat(HistoryReaders.of(act).includes(role)).as(act).isEqualTo(OFFICES.contains(role));
        }
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void an_act_nobody_has_thought_of_is_hidden_from_who_takes_part(Role role) {
        assertThat(HistoryReaders.of("DoSomethingNew").includes(role)).isEqualTo(OFFICES.contains(role));
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void what_is_done_at_the_steps_is_read_by_all(Role role) {
        for (String act : List.of("CompleteStep", "IssueCorrections", "ReportProgress", "DecideLot", "AmendProject")) {
            assertThat(HistoryReaders.of(act).includes(role)).as(act).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void the_purchase_is_no_contractors_to_read_as_its_page_is_not(Role role) {
        for (String act : List.of("ChooseMethod", "KeepTender", "KeepContract", "PutFirm")) {
            assertThat(HistoryReaders.of(act).includes(role))
                    .as(act)
                    .isEqualTo(AccessTable.isOpenTo(role, "/projects/1/procurement"));
        }
    }

    @Test
    void the_circle_of_the_offices_grows_only_on_purpose() {
        Set<String> known = Set.of("AskCoSign", "AnswerCoSign", "TakeBackCoSign");
        Set<String> hidden = actsWithWords().stream()
                .filter(act -> HistoryReaders.of(act) == HistoryReaders.OFFICES)
                .collect(Collectors.toSet());
        // Acts on accounts and mails stand in no project's course.
        hidden.removeAll(Set.of("AppointDeputy", "EndDeputy", "SendMailAgain"));
        assertThat(hidden).isEqualTo(known);
    }

    private static Set<String> actsWithWords() {
        return List.of("messages-web", "messages-procurement").stream()
                .flatMap(bundle -> java.util.ResourceBundle.getBundle(bundle, java.util.Locale.ROOT).keySet().stream())
                .filter(key -> key.startsWith("web.action."))
                .map(key -> key.substring("web.action.".length()))
                .collect(Collectors.toSet());
    }
}
