package org.yingjian.workflow.engine;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.DmnEngineException;
import org.springframework.stereotype.Component;
import org.yingjian.workflow.DecisionTables;
import org.yingjian.workflow.UnreadableModel;
import org.yingjian.workflow.bpmn.DmnCheck;
import org.yingjian.workflow.engine.ModelFiles.ModelFile;

/** The tables, read once at start and evaluated in memory: no transaction, no history. */
@Component
class EngineDecisionTables implements DecisionTables {

    private static final int REMEMBERED = 20_000;

    private final DmnEngine engine =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
    private final Map<String, DmnDecision> decisions = new HashMap<>();
    private final Map<String, PlainTable> plainTables = new HashMap<>();
    private final Map<String, List<String>> inputs = new HashMap<>();
    private final Map<Question, List<Map<String, Object>>> answers = new ConcurrentHashMap<>();

    private record Question(String decision, Map<String, Object> inputs) {}

    private final Landmarks landmarks;

    EngineDecisionTables(ModelFiles files) {
        files.list("dmn").forEach(this::take);
        landmarks = new Landmarks(decisions);
    }

    /** Decisions answered without the engine. */
    Map<String, PlainTable> plainTables() {
        return plainTables;
    }

    DmnDecision decision(String key) {
        return decisions.get(key);
    }

    private void take(ModelFile file) {
        inputs.putAll(DmnCheck.accept(file.name(), file.content()));
        try {
            for (DmnDecision decision : engine.parseDecisions(new ByteArrayInputStream(file.content()))) {
                if (decisions.put(decision.getKey(), decision) != null) {
                    throw new UnreadableModel("%s: decision (%s): is declared twice. Rename or remove one."
                            .formatted(file.name(), decision.getKey()));
                }
                PlainTable.of(decision).ifPresent(plain -> plainTables.put(decision.getKey(), plain));
            }
        } catch (DmnEngineException e) {
            throw new UnreadableModel(
                    "%s: the engine refuses it (%s). Correct the table.".formatted(file.name(), e.getMessage()), e);
        }
    }

    @Override
    public List<Map<String, Object>> evaluate(String decision, Map<String, Object> values) {
        DmnDecision table = decisions.get(decision);
        if (table == null) {
            throw new IllegalArgumentException(
                    "decision (%s): unknown; use one of %s.".formatted(decision, new TreeSet<>(decisions.keySet())));
        }
        for (String input : inputs.getOrDefault(decision, List.of())) {
            if (values.get(input) == null) {
                throw new IllegalArgumentException(
                        "decision (%s): input (%s) is missing; give a value.".formatted(decision, input));
            }
        }
        if (answers.size() > REMEMBERED) {
            answers.clear();
        }
        return answers.computeIfAbsent(
                new Question(decision, landmarks.simplify(values)), q -> answer(table, q.inputs()));
    }

    /** Asks the table itself, without simplification or memory. */
    List<Map<String, Object>> ask(String decision, Map<String, Object> values) {
        return answer(decisions.get(decision), values);
    }

    private List<Map<String, Object>> answer(DmnDecision table, Map<String, Object> values) {
        try {
            Optional<List<Map<String, Object>>> quick = quickly(table, values);
            return quick.isPresent() ? quick.get() : askEngine(table, values);
        } catch (ClassCastException oddValue) {
            // the engine converts, or says what is wrong
            return askEngine(table, values);
        }
    }

    /** The answer when this table and all those it builds on are plain, each of those giving one row. */
    private Optional<List<Map<String, Object>>> quickly(DmnDecision table, Map<String, Object> values) {
        PlainTable plain = plainTables.get(table.getKey());
        if (plain == null) {
            return Optional.empty();
        }
        Map<String, Object> known = new HashMap<>(values);
        for (DmnDecision below : table.getRequiredDecisions()) {
            Optional<List<Map<String, Object>>> rows = quickly(below, values);
            if (rows.isEmpty() || rows.get().size() != 1) {
                return Optional.empty();
            }
            known.putAll(rows.get().get(0));
        }
        return Optional.of(plain.answer(known));
    }

    /** Every cell interpreted by the engine. */
    List<Map<String, Object>> askEngine(DmnDecision table, Map<String, Object> values) {
        return engine.evaluateDecisionTable(table, new HashMap<>(values)).getResultList().stream()
                .map(row -> {
                    Map<String, Object> plain = new LinkedHashMap<>();
                    row.forEach((name, value) -> plain.put(name, plain(value)));
                    return plain;
                })
                .toList();
    }

    private static Object plain(Object value) {
        if (value instanceof java.util.Date date) {
            return EngineDays.dayOf(date);
        }
        return value instanceof java.time.LocalDateTime moment ? (Object) LocalDate.from(moment) : value;
    }
}
