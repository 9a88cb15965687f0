package org.yingjian;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.yingjian.shared.Command;

class CommandLineTest {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);

    @Test
    void a_first_word_without_hyphens_is_a_command() {
        assertThat(CommandLine.isCommand(new String[] {"verify-audit"})).isTrue();
        assertThat(CommandLine.isCommand(new String[] {"--spring.profiles.active=mysql"}))
                .isFalse();
        assertThat(CommandLine.isCommand(new String[] {})).isFalse();
    }

    @Test
    void the_command_gets_what_followed_its_name_and_its_code_is_the_exit_code() {
        int code = CommandLine.run(
                List.of(new Echo()),
                new String[] {"echo", "a", "--spring.profiles.active=demo", "--yingjian.files.dir=x", "b"},
                out);
        assertThat(code).isEqualTo(7);
        assertThat(printed()).isEqualToIgnoringNewLines("[a, b]");
    }

    @Test
    void an_unknown_command_names_the_known_ones() {
        assertThat(CommandLine.run(List.of(new Echo()), new String[] {"ecco"}, out))
                .isEqualTo(2);
        assertThat(printed()).contains("ecco: no such command").contains("echo WORD…");
    }

    @Test
    void the_whole_program_with_all_of_the_demo_knows_verify_audit_without_a_web_server() {
        assertThat(CommandLine.run(new String[] {"verify-audit", "--spring.profiles.active=demo,test"}, out))
                .isZero();
        assertThat(printed()).contains("0 acts sealed").contains("intact");
    }

    @Test
    void commands_that_look_at_files_only_need_no_database() {
        assertThat(CommandLine.run(new String[] {"backtest", "--wrong"}, out)).isEqualTo(2);
        assertThat(CommandLine.run(new String[] {"check-model"}, out)).isEqualTo(2);
        assertThat(printed()).contains("check-model FILE");
    }

    private String printed() {
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static final class Echo implements Command {
        @Override
        public String name() {
            return "echo";
        }

        @Override
        public String usage() {
            return "echo WORD…";
        }

        @Override
        public int run(List<String> arguments, PrintStream out) {
            out.println(arguments);
            return 7;
        }
    }
}
