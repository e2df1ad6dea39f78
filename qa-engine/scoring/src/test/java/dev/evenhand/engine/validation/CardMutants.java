package dev.evenhand.engine.validation;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.evenhand.api.scorecard.Scorecard;
import dev.evenhand.api.scorecard.ScorecardRef;
import jakarta.validation.Constraint;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A card again and again, each time with another value in the place of one of its values. A
 * property that stands there twice is changed where it stands first.
 */
final class CardMutants {
  /** Their options are checked where questions have them. */
  private static final String SCALES = "Scorecard.scales";

  private static final List<String> WORDS =
      List.of(
          "",
          " ",
          "a",
          "A1",
          "-a",
          ".a",
          "a b",
          " a",
          "a ",
          "a\tb",
          "a\u0007",
          "\u00a0",
          "\u2003",
          "ä",
          "a/b",
          "constructor",
          "Prototype",
          "n/a",
          "N/A",
          "n/a.",
          "1.0.0",
          "01.0.0",
          "1.0",
          "1.0.0.0",
          "1.0.x",
          "0.0.0",
          "1..0",
          "1234567890.0.0",
          "123456789.0.0",
          "en",
          "deu",
          "pt-BR",
          "x",
          "abcd",
          "e1",
          "a".repeat(64),
          "a".repeat(65),
          "a".repeat(100),
          "a".repeat(101),
          "a".repeat(10_000),
          "a".repeat(10_001));

  private static final List<BigDecimal> NUMBERS =
      List.of(
              "0",
              "1",
              "-1",
              "-0.000001",
              "1.000001",
              "0.00000001",
              "0.000000001",
              "0.0000001",
              "0.1234567",
              "1000000",
              "1000000.000001",
              "1000001",
              "-1000000",
              "-1000001",
              "1E+6",
              "1E+7",
              "1000000000000",
              "1000000000001",
              "-1000000000000",
              "-1000000000001",
              "1E+12",
              "1E+13",
              "0E+20",
              "0E-20",
              "0.5")
          .stream()
          .map(BigDecimal::new)
          .toList();

  /**
   * @param component of which record it is the value
   */
  record Mutant(String component, @Nullable Object value, Scorecard card) {
    @Override
    public String toString() {
      return component + " = " + value;
    }
  }

  /** A record that takes no such value. */
  private static final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1;

    Refused(Throwable cause) {
      super(cause);
    }
  }

  private final Map<String, Mutant> all = new LinkedHashMap<>();

  private CardMutants() {}

  static List<Mutant> of(Scorecard card) {
    CardMutants mutants = new CardMutants();
    mutants.ofRecord(card, Scorecard.class::cast);
    return List.copyOf(mutants.all.values());
  }

  private void ofRecord(Record part, Function<@Nullable Object, Scorecard> around) {
    for (RecordComponent component : part.getClass().getRecordComponents()) {
      Object value = value(part, component);
      Function<@Nullable Object, Scorecard> replace =
          other -> around.apply(with(part, component, other));
      String name = part.getClass().getSimpleName() + "." + component.getName();
      for (Object other : others(component.getType())) {
        add(name, other, replace);
      }
      add(name, null, replace);
      if (!name.equals(SCALES)) {
        within(name, value, replace);
      }
    }
  }

  private void within(
      String name, @Nullable Object value, Function<@Nullable Object, Scorecard> replace) {
    if (value instanceof Record part) {
      ofRecord(part, replace);
    } else if (value instanceof List<?> list) {
      for (int i = 0; i < list.size(); i++) {
        int index = i;
        ofEntry(name + "[]", list.get(i), other -> replace.apply(with(list, index, other)));
      }
    } else if (value instanceof Map<?, ?> map) {
      map.forEach(
          (key, entry) -> {
            for (Object other : others(key.getClass())) {
              add(name + "[key]", other, changed -> replace.apply(Map.of(changed, entry)));
            }
            ofEntry(name + "[value]", entry, other -> replace.apply(with(map, key, other)));
          });
    }
  }

  private void ofEntry(String name, Object entry, Function<@Nullable Object, Scorecard> replace) {
    for (Object other : others(entry.getClass())) {
      add(name, other, replace);
    }
    within(name, entry, replace);
  }

  private void add(
      String name, @Nullable Object other, Function<@Nullable Object, Scorecard> replace) {
    try {
      String change = name + " = " + other;
      if (!all.containsKey(change)) {
        all.put(change, new Mutant(name, other, replace.apply(other)));
      }
    } catch (Refused e) {
      // No card has such a value.
    }
  }

  private static List<?> others(Class<?> type) {
    if (type == BigDecimal.class) {
      return NUMBERS;
    }
    if (type == int.class) {
      return List.of(-1, 0, 6, 9, 20, 1_000);
    }
    if (type == List.class) {
      return List.of(List.of());
    }
    if (type == Set.class) {
      return List.of(Set.of());
    }
    if (type == Map.class) {
      return List.of(Map.of());
    }
    return type == String.class ? WORDS : List.of();
  }

  private static List<@Nullable Object> with(List<?> list, int index, @Nullable Object other) {
    List<@Nullable Object> changed = new ArrayList<>(list);
    changed.set(index, other);
    return changed;
  }

  private static Map<?, ?> with(Map<?, ?> map, Object key, @Nullable Object other) {
    Map<Object, @Nullable Object> changed = new LinkedHashMap<>(map);
    changed.put(key, other);
    return changed;
  }

  private static @Nullable Object value(Record part, RecordComponent component) {
    try {
      return component.getAccessor().invoke(part);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError("records are public", e);
    }
  }

  private static Object with(Record part, RecordComponent changed, @Nullable Object other) {
    RecordComponent[] components = part.getClass().getRecordComponents();
    Class<?>[] types =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    Object[] values =
        Arrays.stream(components)
            .map(each -> each.getName().equals(changed.getName()) ? other : value(part, each))
            .toArray();
    try {
      return part.getClass().getDeclaredConstructor(types).newInstance(values);
    } catch (InvocationTargetException | IllegalArgumentException e) {
      throw new Refused(e);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError("records are public", e);
    }
  }

  /** All values of cards that have a constraint, by the names that mutants give them. */
  static Set<String> constrained() {
    Set<String> names = new TreeSet<>();
    for (JavaClass type :
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackagesOf(Scorecard.class)) {
      if (type.isRecord() && !type.isEquivalentTo(ScorecardRef.class)) {
        for (RecordComponent component : type.reflect().getRecordComponents()) {
          collect(type.getSimpleName() + "." + component.getName(), component, names);
        }
      }
    }
    return names;
  }

  private static void collect(String name, RecordComponent component, Set<String> names) {
    AnnotatedType type = component.getAnnotatedType();
    if (isConstrained(type)) {
      names.add(name);
    }
    if (type instanceof AnnotatedParameterizedType generic) {
      AnnotatedType[] arguments = generic.getAnnotatedActualTypeArguments();
      for (int i = 0; i < arguments.length; i++) {
        String entry = i == 0 ? "[key]" : "[value]";
        if (isConstrained(arguments[i])) {
          names.add(name + (arguments.length == 1 ? "[]" : entry));
        }
      }
    }
  }

  private static boolean isConstrained(AnnotatedElement element) {
    return Arrays.stream(element.getAnnotations())
        .anyMatch(each -> each.annotationType().isAnnotationPresent(Constraint.class));
  }
}
