package org.yingjian.forecast;

import java.util.List;

/** LightTable that moved together: one after a command, many after an import or in the night. Committed before it is announced. */
public record LightsChanged(List<LightChanged> changes) {

    public LightsChanged {
        changes = List.copyOf(changes);
    }
}
