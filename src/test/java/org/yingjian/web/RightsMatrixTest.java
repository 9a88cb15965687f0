package org.yingjian.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.yingjian.YingjianTest;
import org.yingjian.account.Account;
import org.yingjian.account.Accounts;
import org.yingjian.account.Role;

/**
 * Role × act × scope: who is let in to which address, on what is his and on what is not. What is expected is written by hand in
 * {@code rights.csv}, from who does what in the life of a project, and not read from the table the program keeps.
 */
@YingjianTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RightsMatrixTest {

    /** Whom a letter of the table stands for; capital letters see the whole city or their own projects. */
    private static final Map<Character, String> PEOPLE = new LinkedHashMap<>();

    static {
        PEOPLE.put('A', "admin");
        PEOPLE.put('M', "fagai");
        PEOPLE.put('m', "lishu");
        PEOPLE.put('O', "guotu-lishu");
        PEOPLE.put('E', "jiaoyu");
        PEOPLE.put('T', "daili");
        PEOPLE.put('K', "xuexiao");
        PEOPLE.put('H', "xiaozhang");
        PEOPLE.put('J', "jianli");
        PEOPLE.put('B', "shigong");
        PEOPLE.put('G', "gonghuo");
        PEOPLE.put('L', "fushizhang");
        PEOPLE.put('l', "fuxianzhang");
        PEOPLE.put('S', "ducha");
    }

    /** Nothing of the city is foreign to them. */
    private static final Set<Character> WHOLE_CITY = Set.of('A', 'M', 'L', 'S');

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private Accounts accounts;

    @Autowired
    private UserDetailsService signIn;

    private final Map<Character, UserDetails> people = new LinkedHashMap<>();
    private MockMvc program;
    private ThingsOfTests own;
    private ThingsOfTests foreign;

    @BeforeAll
    void aProjectOfEverybodyAndOneOfNobody() {
        program = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        PEOPLE.forEach((letter, name) -> people.put(letter, signIn.loadUserByUsername(name)));
        own = ThingsOfTests.everybodys(context);
        foreign = ThingsOfTests.nobodys(context);
    }

    @Test
    void the_table_knows_every_role() {
        assertThat(PEOPLE.values().stream()
                        .map(name -> accounts.findByUsername(name).orElseThrow())
                        .map(Account::role)
                        .collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(Role.values());
    }

    @Test
    void the_table_knows_every_act_of_the_program_and_no_other() throws IOException {
        Set<String> acts = new TreeSet<>();
        context.getBeansOfType(RequestMappingHandlerMapping.class).values().stream()
                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                .forEach(info -> acts.addAll(acts(info)));
        acts.removeIf(act -> act.endsWith(" /error") || act.endsWith(" /login"));
        Set<String> known = rows().map(Row::act).collect(Collectors.toCollection(TreeSet::new));
        assertThat(known).isEqualTo(acts);
    }

    private static Set<String> acts(RequestMappingInfo info) {
        Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
        return info.getPatternValues().stream()
                .flatMap(pattern -> (methods.isEmpty() ? Set.of(RequestMethod.GET) : methods)
                        .stream().map(method -> method + " " + pattern))
                .collect(Collectors.toSet());
    }

    @TestFactory
    Stream<DynamicTest> everybody_may_what_is_his_and_nothing_else() throws IOException {
        return rows().map(row -> DynamicTest.dynamicTest(row.toString(), () -> {
            String expected = row.own() + (row.isScoped() ? ", of foreign things " + row.foreign() : "");
            String found = letIn(row, own) + (row.isScoped() ? ", of foreign things " + letIn(row, foreign) : "");
            assertThat(found).isEqualTo(expected);
            assertThat(isLetIn(row, own, null)).as("nobody").isFalse();
        }));
    }

    private String letIn(Row row, ThingsOfTests things) throws Exception {
        StringBuilder letters = new StringBuilder();
        for (char letter : PEOPLE.keySet()) {
            if (isLetIn(row, things, letter)) {
                letters.append(letter);
            }
        }
        return letters.toString();
    }

    private boolean isLetIn(Row row, ThingsOfTests things, Character letter) throws Exception {
        String path = things.fill(row.pattern(), Character.valueOf('G').equals(letter));
        AbstractMockHttpServletRequestBuilder<?> request = request(row, path).with(csrf());
        if (letter != null) {
            request.with(user(people.get(letter)));
        }
        MvcResult answer = program.perform(request).andReturn();
        int status = answer.getResponse().getStatus();
        String forwarded =
                Optional.ofNullable(answer.getResponse().getForwardedUrl()).orElse("");
        String redirected =
                Optional.ofNullable(answer.getResponse().getRedirectedUrl()).orElse("");
        assertThat(status).as("%s of %s", row, letter).isLessThan(500);
        return !forwarded.endsWith("/refused")
                && !redirected.endsWith("/login")
                && status != 401
                && status != 403
                && !(row.isScoped() && status == 404);
    }

    private static AbstractMockHttpServletRequestBuilder<?> request(Row row, String path) {
        if (row.sends().equals("parts")) {
            return MockMvcRequestBuilders.multipart(path);
        }
        AbstractMockHttpServletRequestBuilder<?> request =
                MockMvcRequestBuilders.request(HttpMethod.valueOf(row.method()), path);
        if (row.sends().startsWith("{")) {
            return request.contentType(MediaType.APPLICATION_JSON).content(row.sends());
        }
        for (String field : row.sends().split("&")) {
            if (!field.isEmpty()) {
                request.param(field.split("=")[0], field.split("=")[1]);
            }
        }
        return request;
    }

    private static Stream<Row> rows() throws IOException {
        String table = new ClassPathResource("rights.csv").getContentAsString(StandardCharsets.UTF_8);
        return table.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .map(Row::of);
    }

    /**
     * @param own whom it is open to on what is his
     * @param scope "scoped" where it asks for counties and own projects, "open" where it does not
     * @param sends query, form fields or JSON that changes nothing; {@code parts} for an empty form with files
     */
    private record Row(String method, String pattern, String own, String scope, String sends) {

        static Row of(String line) {
            List<String> cells = Stream.of(line.split("\\|")).map(String::strip).toList();
            String[] act = cells.get(0).split(" +");
            return new Row(act[0], act[1], cells.get(1), cells.get(2), cells.size() > 3 ? cells.get(3) : "");
        }

        String act() {
            return method + " " + pattern;
        }

        boolean isScoped() {
            return scope.equals("scoped");
        }

        String foreign() {
            return own.chars()
                    .filter(letter -> WHOLE_CITY.contains((char) letter))
                    .mapToObj(letter -> String.valueOf((char) letter))
                    .collect(Collectors.joining());
        }

        @Override
        public String toString() {
            return act() + (sends.isEmpty() ? "" : " " + sends);
        }
    }
}
