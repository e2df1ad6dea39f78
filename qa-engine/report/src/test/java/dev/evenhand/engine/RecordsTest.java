package dev.evenhand.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.evenhand.api.evaluation.CalibrationSession;
import dev.evenhand.api.evaluation.Evaluation;
import dev.evenhand.api.evaluation.Interaction;
import dev.evenhand.api.evaluation.Reviewer;
import dev.evenhand.api.form.FormEvaluation;
import dev.evenhand.api.problem.Checked;
import dev.evenhand.api.problem.Location;
import dev.evenhand.api.scorecard.Answer;
import dev.evenhand.api.scorecard.ScorecardRef;
import dev.evenhand.api.scorecard.Text;
import dev.evenhand.engine.calibration.InteractionSheet;
import dev.evenhand.engine.calibration.InteractionSheet.GivenAnswer;
import dev.evenhand.engine.evaluation.EvaluationLine;
import dev.evenhand.engine.explain.AnswerChange;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every public record of the API and the engine that holds collections: it can't be changed, to any
 * depth, and refuses what is null by the name of the parameter.
 */
class RecordsTest {
  private static final Path ROOT = Path.of(System.getProperty("basedir", ""), "../..");
  private static final String LIST = "src/test/resources/public-types.txt";

  static Stream<Class<?>> records() throws Exception {
    List<Class<?>> records = new ArrayList<>();
    for (String module : List.of("qa-api", "qa-engine/report")) {
      for (String name : Files.readAllLines(ROOT.resolve(module).resolve(LIST))) {
        Class<?> type = type(name);
        if (type.isRecord() && collections(type).findAny().isPresent()) {
          records.add(type);
        }
      }
    }
    return records.stream();
  }

  /** The list writes a dot between a type and one in it. */
  private static Class<?> type(String name) throws IOException {
    for (String binary = name; ; binary = binary.replaceFirst("\\.(?=[^.]*$)", "\\$")) {
      try {
        return Class.forName(binary);
      } catch (ClassNotFoundException e) {
        if (!binary.contains(".")) {
          throw new IOException(name, e);
        }
      }
    }
  }

  private static Stream<RecordComponent> collections(Class<?> type) {
    return Arrays.stream(type.getRecordComponents())
        .filter(component -> Samples.isCollection(component.getType()));
  }

  private static Stream<Object> held(Class<?> type, Object record) {
    return collections(type).map(component -> read(component, record));
  }

  private static Object read(RecordComponent component, Object record) {
    try {
      component.getAccessor().setAccessible(true);
      return component.getAccessor().invoke(record);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(component.toString(), e);
    }
  }

  @ParameterizedTest
  @MethodSource("records")
  void whatItWasMadeOf_canChange_andItDoesNot(Class<?> type) throws Exception {
    List<@Nullable Object> components = new Samples().components(type);
    Object record = Samples.record(type, components);
    String before = held(type, record).toList().toString();

    components.forEach(RecordsTest::empty);

    assertThat(held(type, record).toList()).hasToString(before);
  }

  /** Takes everything out, from the inside. */
  private static void empty(@Nullable Object value) {
    if (value instanceof Map<?, ?> map) {
      map.values().forEach(RecordsTest::empty);
      map.clear();
    } else if (value instanceof Collection<?> collection) {
      collection.forEach(RecordsTest::empty);
      collection.clear();
    }
  }

  @ParameterizedTest
  @MethodSource("records")
  void whatItHandsOut_cannotBeChanged(Class<?> type) throws Exception {
    Object record = Samples.record(type, new Samples().components(type));

    assertThat(held(type, record)).allSatisfy(RecordsTest::refusesChanges);
  }

  private static void refusesChanges(Object value) {
    if (value instanceof Map<?, ?> map) {
      map.values().forEach(RecordsTest::refusesChanges);
      refuses(map, Map::clear);
      refuses(map, held -> held.values().clear());
    } else if (value instanceof Collection<?> collection) {
      collection.forEach(RecordsTest::refusesChanges);
      refuses(collection, Collection::clear);
      refuses(collection, held -> held.iterator().remove());
    }
  }

  private interface Change<T> {
    void make(T value);
  }

  private static <T> void refuses(T value, Change<? super T> change) {
    assertThatThrownBy(() -> change.make(value)).isInstanceOf(UnsupportedOperationException.class);
  }

  @ParameterizedTest
  @MethodSource("records")
  void nullCollection_isRefusedByItsName(Class<?> type) throws Exception {
    RecordComponent[] all = type.getRecordComponents();
    for (int i = 0; i < all.length; i++) {
      if (Samples.isCollection(all[i].getType()) && !Samples.isNullable(all[i])) {
        List<@Nullable Object> components = new Samples().components(type);
        components.set(i, null);

        assertThatThrownBy(() -> Samples.record(type, components))
            .cause()
            .isInstanceOf(NullPointerException.class)
            .hasMessage(all[i].getName());
      }
    }
  }

  @ParameterizedTest
  @MethodSource("records")
  void nullInACollection_isRefusedByItsName(Class<?> type) throws Exception {
    RecordComponent[] all = type.getRecordComponents();
    for (int i = 0; i < all.length; i++) {
      if (Samples.isCollection(all[i].getType())) {
        List<@Nullable Object> components = new Samples().components(type);
        putNull(components.get(i));

        assertThatThrownBy(() -> Samples.record(type, components))
            .cause()
            .isInstanceOf(NullPointerException.class)
            .hasMessageStartingWith(all[i].getName() + "[");
      }
    }
  }

  @Test
  void whatSomebodyWrote_isInNoText() {
    String words = "called about her illness";
    Evaluation evaluation =
        new Evaluation(
            "e-1",
            new ScorecardRef("c", "1.0.0"),
            new Interaction("i-1", "Jo", Map.of("phone", words)),
            Reviewer.of("ana"),
            null,
            null,
            Map.of("q", Answer.of(words)),
            Map.of("q", words),
            Map.of("q", List.of(words)));

    assertThat(
            Stream.of(
                evaluation,
                CalibrationSession.of("s", List.of(evaluation)),
                EvaluationLine.of(1, words, Checked.of(evaluation)),
                new FormEvaluation(
                    Location.of("f"), words, Checked.of(evaluation), List.of(), null),
                new AnswerChange("q", Text.of("Q?"), Answer.of(words), Answer.of(words)),
                new InteractionSheet.QuestionDispute(
                    "q", "Q?", 0.5, List.of(new GivenAnswer("ana", words, 0.5)))))
        .allSatisfy(record -> assertThat(record.toString()).doesNotContain("illness"));
  }

  @SuppressWarnings("unchecked")
  private static void putNull(@Nullable Object value) {
    if (value instanceof Map<?, ?> map) {
      ((Map<Object, @Nullable Object>) map).replaceAll((key, held) -> null);
    } else if (value instanceof Collection<?> collection) {
      collection.clear();
      ((Collection<@Nullable Object>) collection).add(null);
    }
  }
}
