package org.yingjian.walls;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The walls Spring Modulith does not know, by a short name, for the rooms below a root package. */
final class Walls {

    private Walls() {}

    static Map<String, ArchRule> below(String root) {
        Map<String, ArchRule> walls = new LinkedHashMap<>();
        walls.put("engine", engineOnlyInItsRoom(root));
        walls.put("core", coreIsPure(root));
        walls.put("law", lawIsPure(root));
        walls.put("random", noRandomNumbersInForecast(root));
        walls.put("public", onlyRootsArePublic(root));
        walls.put("clock", noTimeWithoutClock());
        walls.put("sleep", noSleeping());
        walls.put("names", noEmptyNames());
        walls.put("get", getNeverAnswersOptional());
        return walls;
    }

    private static ArchRule engineOnlyInItsRoom(String root) {
        return noClasses()
                .that()
                .resideOutsideOfPackage(root + ".workflow.engine..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.camunda..")
                .because("only workflow.engine knows the engine");
    }

    private static ArchRule coreIsPure(String root) {
        return classes()
                .that()
                .resideInAPackage(root + ".forecast.core..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", root + ".calendar", root + ".forecast.core..")
                .because("the arithmetic knows java and the calendar only");
    }

    private static ArchRule lawIsPure(String root) {
        return classes()
                .that()
                .resideInAPackage(root + ".forecast.law..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", root + ".calendar", root + ".forecast.core..", root + ".forecast.law..")
                .because("what a back-test and the program learn from is arithmetic only");
    }

    private static ArchRule noRandomNumbersInForecast(String root) {
        DescribedPredicate<JavaClass> dice = DescribedPredicate.describe(
                "random numbers",
                type -> type.isAssignableTo(java.util.random.RandomGenerator.class)
                        || type.getPackageName().equals("java.util.random"));
        DescribedPredicate<JavaCall<?>> mathRandom = DescribedPredicate.describe(
                "Math.random()",
                call -> isCall(call, "java.lang.Math", "random") || isCall(call, "java.util.UUID", "randomUUID"));
        return noClasses()
                .that()
                .resideInAPackage(root + ".forecast..")
                .should()
                .dependOnClassesThat(dice)
                .orShould()
                .callCodeUnitWhere(mathRandom)
                .because("the forecast is exact; the simulator that proves it lives in the tests");
    }

    /** Inside a room public is for the room's other packages; and for beans a diagram names, which the engine calls. */
    private static ArchRule onlyRootsArePublic(String root) {
        ArchCondition<JavaClass> haveReader =
                new ArchCondition<>("be public only for a reader in another package of the room") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        boolean read = Stream.concat(Stream.of(type), parts(type))
                                .flatMap(part -> part.getDirectDependenciesToSelf().stream())
                                .anyMatch(d ->
                                        !d.getOriginClass().getPackageName().equals(type.getPackageName()));
                        boolean called = type.isAnnotatedWith(Component.class)
                                && !type.getAnnotationOfType(Component.class)
                                        .value()
                                        .isEmpty();
                        if (!read && !called) {
                            events.add(SimpleConditionEvent.violated(type, type.getName() + " has no reader outside"));
                        }
                    }
                };
        return classes()
                .that()
                .resideInAPackage(root + ".*.*..")
                .and()
                // The arithmetic's own input and output types: a face of its own, inside the room.
                .resideOutsideOfPackages(root + ".forecast.core..", root + ".forecast.law..")
                .and()
                .arePublic()
                .and()
                .areTopLevelClasses()
                .should(haveReader)
                .because("a room's face is its root package; everything below is private");
    }

    /** Types written inside it. */
    private static Stream<JavaClass> parts(JavaClass type) {
        return type.getPackage().getClasses().stream()
                .filter(part -> part.getName().startsWith(type.getName() + "$"));
    }

    private static ArchRule noTimeWithoutClock() {
        DescribedPredicate<JavaCall<?>> systemTime = DescribedPredicate.describe(
                "the system's time without a clock",
                call -> isNowWithoutClock(call)
                        || isCall(call, "java.lang.System", "currentTimeMillis")
                        || isCall(call, "java.time.Clock", "systemDefaultZone")
                        || isCall(call, "java.time.Clock", "systemUTC")
                        || isCall(call, "java.util.Calendar", "getInstance")
                        || isBareDate(call));
        return noClasses()
                .should()
                .callCodeUnitWhere(systemTime)
                .because("business time comes from BusinessClock, wall time from java.time.Clock");
    }

    private static boolean isNowWithoutClock(JavaCall<?> call) {
        return call.getTargetOwner().getPackageName().equals("java.time")
                && call.getTarget().getName().equals("now")
                && call.getTarget().getRawParameterTypes().stream().noneMatch(type -> type.isEquivalentTo(Clock.class));
    }

    private static boolean isBareDate(JavaCall<?> call) {
        return isCall(call, "java.util.Date", JavaConstructor.CONSTRUCTOR_NAME)
                && call.getTarget().getRawParameterTypes().isEmpty();
    }

    private static ArchRule noSleeping() {
        return noClasses()
                .should()
                .callCodeUnitWhere(DescribedPredicate.describe(
                        "Thread.sleep",
                        call -> isCall(call, "java.lang.Thread", "sleep")
                                || isCall(call, "java.util.concurrent.TimeUnit", "sleep")))
                .because("waiting is for events, not for time");
    }

    private static ArchRule noEmptyNames() {
        return noClasses()
                .should()
                .haveSimpleNameEndingWith("Impl")
                .orShould()
                .haveSimpleNameEndingWith("Manager")
                .orShould()
                .haveSimpleNameEndingWith("Helper")
                .orShould()
                .haveSimpleNameEndingWith("Util")
                .orShould()
                .haveSimpleNameEndingWith("Utils")
                .because("a name says what a class is, adapters carry their technology");
    }

    private static ArchRule getNeverAnswersOptional() {
        return methods()
                .that()
                .haveNameMatching("get[A-Z].*")
                .should()
                .notHaveRawReturnType(Optional.class)
                .because("get throws, find answers Optional");
    }

    private static boolean isCall(JavaCall<?> call, String owner, String name) {
        return call.getTargetOwner().getFullName().equals(owner)
                && call.getTarget().getName().equals(name);
    }
}
