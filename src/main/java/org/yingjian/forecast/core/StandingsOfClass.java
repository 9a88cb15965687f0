package org.yingjian.forecast.core;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Where many projects of one class stand, in primitive arrays. Filled by one thread, read by any. */
public final class StandingsOfClass {

    private final ClassTables tables;
    private int[] begin = new int[17];
    private int[] token = new int[64];
    private int size;
    /** Projects the tables cannot answer for, by index; they have no tokens here. */
    private final Map<Integer, Standing> others = new HashMap<>();

    public StandingsOfClass(ClassTables tables) {
        this.tables = tables;
    }

    /** Adds a project; answers its index. */
    public int add(Standing standing) {
        if (standing.today() != tables.today()) {
            throw new IllegalArgumentException("today (%d): the tables are for day %d; ask for tables of that day."
                    .formatted(standing.today(), tables.today()));
        }
        if (!tables.answers(standing)) {
            others.put(size, standing);
            return close(begin[size]);
        }
        int at = begin[size];
        int tokens = standing.open().size() + standing.waiting().size();
        if (tokens == 0) {
            throw new IllegalArgumentException("standing: no step open and no wait running; leave the project out.");
        }
        if (at + 2 * tokens > token.length) {
            token = Arrays.copyOf(token, Math.max(token.length * 2, at + 2 * tokens));
        }
        for (Standing.Open open : standing.open()) {
            token[at++] = tables.slot(open.step(), open.law());
            token[at++] = open.age();
        }
        for (Standing.Waiting waiting : standing.waiting()) {
            token[at++] = tables.slot(waiting.timer(), null);
            token[at++] = Math.max(0, waiting.due() - tables.today());
        }
        return close(at);
    }

    private int close(int at) {
        if (size + 2 > begin.length) {
            begin = Arrays.copyOf(begin, begin.length * 2);
        }
        begin[++size] = at;
        return size - 1;
    }

    /** The same projects on other tables for the same network and day, such as after a change of a law that lies ahead. */
    public StandingsOfClass on(ClassTables other) {
        StandingsOfClass moved = new StandingsOfClass(other);
        moved.begin = begin;
        moved.token = token.clone();
        moved.size = size;
        moved.others.putAll(others);
        TokenTable[] slots = tables.tokens();
        int[] to = new int[slots.length];
        for (int s = 0; s < slots.length; s++) {
            to[s] = other.slot(tables.model().shape.nodes[slots[s].node].id(), slots[s].law);
        }
        for (int i = 0; i < begin[size]; i += 2) {
            moved.token[i] = to[token[i]];
        }
        return moved;
    }

    public int size() {
        return size;
    }

    public ClassTables tables() {
        return tables;
    }

    /** The project as it was added. */
    public Standing get(int project) {
        Standing other = others.get(project);
        return other != null ? other : tables.standing(token, begin[project], begin[project + 1]);
    }

    public double chance(int project) {
        return isOther(project)
                ? tables.model().chance(others.get(project))
                : tables.chance(token, begin[project], begin[project + 1]);
    }

    /** Whether the shortest lawful path meets the deadline. */
    public boolean fits(int project) {
        return isOther(project)
                ? tables.model().fits(others.get(project))
                : tables.fits(token, begin[project], begin[project + 1]);
    }

    /** Whether the tables answer for the project; else it is computed alone. */
    public boolean isFast(int project) {
        return !isOther(project) && tables.isPlain(token, begin[project], begin[project + 1]);
    }

    private boolean isOther(int project) {
        return begin[project] == begin[project + 1];
    }
}
