package org.yingjian.walls;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.modulith.ApplicationModule;
import org.springframework.stereotype.Component;

/** What is wrong with the rooms below a root package: open where they need not be, public for nobody, declared for nothing. */
final class Rooms {

    private final String root;
    private final Map<String, List<JavaClass>> rooms = new TreeMap<>();
    private final List<JavaClass> declarations = new ArrayList<>();

    /** @param classes of which those in a room below the root are looked at; there must be some */
    Rooms(JavaClasses classes, String root) {
        this.root = root;
        for (JavaClass type : classes) {
            if (!type.getPackageName().startsWith(root + ".")) {
                continue;
            }
            if (type.getSimpleName().equals("package-info")) {
                declarations.add(type);
            } else {
                rooms.computeIfAbsent(roomOf(type), room -> new ArrayList<>()).add(type);
            }
        }
        if (rooms.isEmpty()) {
            throw new IllegalArgumentException("no room below " + root);
        }
    }

    private String roomOf(JavaClass type) {
        String name = type.getPackageName();
        return name.startsWith(root + ".") ? name.substring(root.length() + 1).split("\\.")[0] : "";
    }

    private static List<JavaClass> topLevel(List<JavaClass> types) {
        return types.stream().filter(JavaClass::isTopLevelClass).toList();
    }

    private static boolean isPublic(JavaClass type) {
        return type.getModifiers().contains(JavaModifier.PUBLIC);
    }

    private static long privateShare(List<JavaClass> types) {
        return types.isEmpty()
                ? 0
                : 100 * types.stream().filter(type -> !isPublic(type)).count() / types.size();
    }

    /** Package-private types in a hundred: wanted over all, and in each room of more than so many types. */
    List<String> tooOpen(int overAll, ToIntFunction<String> inRoom, int moreThan) {
        List<String> faults = new ArrayList<>();
        List<JavaClass> all = rooms.values().stream()
                .flatMap(types -> topLevel(types).stream())
                .toList();
        if (privateShare(all) < overAll) {
            faults.add("over all: " + privateShare(all) + " % package-private");
        }
        rooms.forEach((room, types) -> {
            List<JavaClass> own = topLevel(types);
            if (own.size() > moreThan && privateShare(own) < inRoom.applyAsInt(room)) {
                faults.add(room + ": " + privateShare(own) + " % of " + own.size() + " package-private");
            }
        });
        return faults;
    }

    /** Public types at a room's root that no other package reads and that are no part of a public type another one reads. */
    List<String> publicForNobody() {
        Set<JavaClass> read = new HashSet<>();
        rooms.forEach((room, types) -> types.stream()
                .filter(type -> isRead(type) || isNamedByDiagrams(type))
                .forEach(type -> addWithParts(type, room, read)));
        return rooms.values().stream()
                .flatMap(List::stream)
                .filter(type -> type.getPackageName().equals(root + "." + roomOf(type)))
                .filter(type -> type.isTopLevelClass() && isPublic(type) && !read.contains(type))
                .map(JavaClass::getName)
                .sorted()
                .toList();
    }

    /** An inner room reads the face like a stranger. */
    private static boolean isRead(JavaClass type) {
        return type.getDirectDependenciesToSelf().stream()
                .anyMatch(reading -> !reading.getOriginClass().getPackageName().equals(type.getPackageName()));
    }

    private static boolean isNamedByDiagrams(JavaClass type) {
        return type.isAnnotatedWith(Component.class)
                && !type.getAnnotationOfType(Component.class).value().isEmpty();
    }

    /** The type, what it is made of and what its public methods take and give. */
    private void addWithParts(JavaClass type, String room, Set<JavaClass> read) {
        if (!roomOf(type).equals(room) || !read.add(type)) {
            return;
        }
        type.getEnclosingClass().ifPresent(outer -> addWithParts(outer, room, read));
        type.getFields()
                .forEach(field -> field.getAllInvolvedRawTypes().forEach(part -> addWithParts(part, room, read)));
        type.getCodeUnits().stream()
                .filter(unit -> unit.getModifiers().contains(JavaModifier.PUBLIC))
                .flatMap(Rooms::signature)
                .forEach(part -> addWithParts(part, room, read));
    }

    private static Stream<JavaClass> signature(JavaCodeUnit unit) {
        return Stream.of(
                        unit.getReturnType().getAllInvolvedRawTypes().stream(),
                        unit.getParameterTypes().stream().flatMap(type -> type.getAllInvolvedRawTypes().stream()),
                        unit.getRawParameterTypes().stream())
                .flatMap(types -> types);
    }

    /** Methods of the interfaces at the rooms' roots that nothing in the program calls. */
    List<String> uncalled() {
        return rooms.values().stream()
                .flatMap(List::stream)
                .filter(type -> type.isInterface() && !type.isAnnotation())
                .filter(type -> type.getPackageName().equals(root + "." + roomOf(type)) && isPublic(type))
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> !method.getName().contains("$") && !isCalled(method))
                .map(JavaMethod::getFullName)
                .sorted()
                .toList();
    }

    private static boolean isCalled(JavaMethod method) {
        return !method.getAccessesToSelf().isEmpty()
                || method.getOwner().getAllSubclasses().stream()
                        .map(type -> type.tryGetMethod(method.getName(), names(method)))
                        .anyMatch(own -> own.filter(Rooms::isAccessed).isPresent());
    }

    private static boolean isAccessed(JavaMethod method) {
        return !method.getAccessesToSelf().isEmpty();
    }

    private static String[] names(JavaMethod method) {
        return method.getRawParameterTypes().stream().map(JavaClass::getName).toArray(String[]::new);
    }

    /** Rooms a room declares and does not use; what it uses and does not declare Modulith finds. */
    List<String> declaredForNothing() {
        List<String> faults = new ArrayList<>();
        for (JavaClass declaration : declarations) {
            if (!declaration.isAnnotatedWith(ApplicationModule.class)) {
                continue;
            }
            String room = roomOf(declaration);
            Set<String> idle = new TreeSet<>(Arrays.asList(
                    declaration.getAnnotationOfType(ApplicationModule.class).allowedDependencies()));
            idle.removeAll(used(room));
            idle.forEach(other -> faults.add(room + " declares " + other));
        }
        if (declarations.isEmpty()) {
            faults.add("no room declares anything");
        }
        return faults;
    }

    private Set<String> used(String room) {
        return rooms.getOrDefault(room, List.of()).stream()
                .flatMap(type -> Stream.concat(
                        type.getDirectDependenciesFromSelf().stream().map(Dependency::getTargetClass), caught(type)))
                .map(this::roomOf)
                .collect(Collectors.toSet());
    }

    private static Stream<JavaClass> caught(JavaClass type) {
        return type.getCodeUnits().stream()
                .flatMap(unit -> unit.getTryCatchBlocks().stream())
                .flatMap(block -> block.getCaughtThrowables().stream());
    }

    /** Simple names more than one top-level type bears. */
    List<String> sameNames() {
        return rooms.values().stream()
                .flatMap(types -> topLevel(types).stream())
                .collect(Collectors.groupingBy(JavaClass::getSimpleName, TreeMap::new, Collectors.toList()))
                .values()
                .stream()
                .filter(types -> types.size() > 1)
                .map(types -> types.stream().map(JavaClass::getName).sorted().collect(Collectors.joining(", ")))
                .toList();
    }
}
