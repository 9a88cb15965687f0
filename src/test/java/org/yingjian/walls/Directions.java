package org.yingjian.walls;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Which inner room of a room may import which: a wall inside it. */
final class Directions {

    /** The root package of the room. */
    static final String FACE = "face";

    private Directions() {}

    /**
     * @param root root package of the room
     * @param allowed inner room → inner rooms it may import, {@link #FACE} among both; who is not named may not exist, who is
     *     named may not be empty
     */
    static ArchRule below(String root, Map<String, Set<String>> allowed) {
        return classes()
                .that()
                .resideInAPackage(root + "..")
                .should(new KeepToDirections(root, allowed))
                .because("inner rooms import one way");
    }

    private static final class KeepToDirections extends ArchCondition<JavaClass> {

        private final String root;
        private final Map<String, Set<String>> allowed;
        private final Set<String> seen = new HashSet<>();

        KeepToDirections(String root, Map<String, Set<String>> allowed) {
            super("import only the inner rooms below them");
            this.root = root;
            this.allowed = allowed;
        }

        @Override
        public void init(Collection<JavaClass> all) {
            seen.clear();
        }

        @Override
        public void check(JavaClass type, ConditionEvents events) {
            String room = roomOf(type);
            seen.add(room);
            if (!allowed.containsKey(room)) {
                violate(events, type, type.getName() + " stands in an inner room without directions: " + room);
                return;
            }
            for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                JavaClass target = dependency.getTargetClass().getBaseComponentType();
                boolean inside = isBelow(target) && !roomOf(target).equals(room);
                if (inside && !allowed.get(room).contains(roomOf(target))) {
                    violate(events, dependency, dependency.getDescription());
                }
            }
        }

        @Override
        public void finish(ConditionEvents events) {
            allowed.keySet().stream()
                    .filter(room -> !seen.contains(room))
                    .forEach(room -> violate(events, room, "the inner room " + root + "." + room + " is empty"));
        }

        private boolean isBelow(JavaClass type) {
            return type.getPackageName().equals(root) || type.getPackageName().startsWith(root + ".");
        }

        private String roomOf(JavaClass type) {
            String name = type.getPackageName();
            return name.equals(root) ? FACE : name.substring(root.length() + 1).split("\\.")[0];
        }

        private static void violate(ConditionEvents events, Object of, String what) {
            events.add(SimpleConditionEvent.violated(of, what));
        }
    }
}
