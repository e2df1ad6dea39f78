package dev.evenhand.engine.compare;

import dev.evenhand.api.scorecard.Answer;
import dev.evenhand.api.scorecard.AnsweredBy;
import dev.evenhand.api.scorecard.AutoFail;
import dev.evenhand.api.scorecard.Band;
import dev.evenhand.api.scorecard.Condition;
import dev.evenhand.api.scorecard.Critical;
import dev.evenhand.api.scorecard.Limit;
import dev.evenhand.api.scorecard.LintSettings;
import dev.evenhand.api.scorecard.Match;
import dev.evenhand.api.scorecard.Method;
import dev.evenhand.api.scorecard.Option;
import dev.evenhand.api.scorecard.Profile;
import dev.evenhand.api.scorecard.Question;
import dev.evenhand.api.scorecard.QuestionKind;
import dev.evenhand.api.scorecard.Rounding;
import dev.evenhand.api.scorecard.ScorecardTest;
import dev.evenhand.api.scorecard.Scoring;
import dev.evenhand.api.scorecard.Section;
import dev.evenhand.api.scorecard.SetScore;
import dev.evenhand.api.scorecard.Text;
import dev.evenhand.api.scorecard.Visibility;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Other values of the properties of cards, by chance. */
final class OneChange {
  static final Option OPTION = Option.of("a", 1);
  private static final Condition CONDITION =
      new Condition.MetadataMatches("channel", Match.IS, Set.of("chat"));

  private final Random random;

  OneChange(Random random) {
    this.random = random;
  }

  /** The record with another value of one component. */
  Record of(Record original, RecordComponent changed) throws ReflectiveOperationException {
    List<Object> values = new ArrayList<>();
    for (RecordComponent component : original.getClass().getRecordComponents()) {
      Object value = component.getAccessor().invoke(original);
      values.add(component.getName().equals(changed.getName()) ? other(component, value) : value);
    }
    return made(original, values);
  }

  /** What stands in the place of a value. */
  interface Replacement {
    Object of(Object value) throws ReflectiveOperationException;
  }

  static Record rebuilt(Record original, Replacement replacement)
      throws ReflectiveOperationException {
    List<Object> values = new ArrayList<>();
    for (RecordComponent component : original.getClass().getRecordComponents()) {
      Object value = component.getAccessor().invoke(original);
      values.add(value == null ? null : replacement.of(value));
    }
    return made(original, values);
  }

  private static Record made(Record original, List<Object> values)
      throws ReflectiveOperationException {
    Class<?>[] types =
        Arrays.stream(original.getClass().getRecordComponents())
            .map(RecordComponent::getType)
            .toArray(Class<?>[]::new);
    Constructor<?> constructor = original.getClass().getDeclaredConstructor(types);
    return (Record) constructor.newInstance(values.toArray());
  }

  private Object other(RecordComponent component, Object value) {
    Class<?> type = component.getType();
    if (type.isEnum() && !type.equals(Profile.class)) {
      List<?> others =
          Arrays.stream(type.getEnumConstants()).filter(each -> !each.equals(value)).toList();
      return others.get(random.nextInt(others.size()));
    }
    if (type.equals(List.class)) {
      List<Object> longer = new ArrayList<>((List<?>) value);
      longer.add(entry(component.getGenericType().getTypeName()));
      return longer;
    }
    return switch (type.getSimpleName()) {
      case "String" -> value + "x";
      case "boolean" -> !((Boolean) value);
      case "BigDecimal" -> other((BigDecimal) value);
      case "Text" -> Text.of(value + " more");
      case "Map" ->
          component.getName().equals("scales")
              ? Map.of("scale", List.of(OPTION))
              : Map.of("cause", Text.of("A cause"));
      case "Scoring" -> Scoring.builder().passMark(BigDecimal.ONE).build();
      case "LintSettings" ->
          new LintSettings(List.of(new LintSettings.Off("long-card", null, "meant")));
      case "QuestionKind" -> new QuestionKind.FreeText();
      case "Limit" -> Limit.points(BigDecimal.ONE);
      case "Visibility" -> new Visibility(CONDITION, true);
      case "AnsweredBy" -> new AnsweredBy.Metadata("fact");
      case "Critical" -> value == null ? Critical.of(null) : null;
      case "Method" -> Method.POINTS.equals(value) ? Method.NONE : Method.POINTS;
      case "Profile" -> Profile.GENESYS;
      case "Rounding" -> new Rounding(1, RoundingMode.DOWN);
      default -> throw new IllegalArgumentException("No other value for " + component);
    };
  }

  private Object entry(String list) {
    String type = list.replaceAll(".*[.<]([A-Za-z]+)>", "$1");
    return switch (type) {
      case "String" -> "x";
      case "AutoFail" -> AutoFail.when(CONDITION, AutoFail.Scope.SECTION, AutoFail.Effect.ZERO);
      case "SetScore" -> new SetScore(Limit.points(BigDecimal.ONE), CONDITION);
      case "Band" -> new Band(BigDecimal.ZERO, Text.of("Low"));
      case "Question" -> Question.builder("more", QuestionKind.YesNo.PLAIN).weight(1).build();
      case "Section" ->
          Section.builder("inner")
              .weight(1)
              .questions(List.of(Question.builder("in", QuestionKind.YesNo.PLAIN).build()))
              .build();
      case "ScorecardTest" ->
          new ScorecardTest(
              "t",
              Map.of("q", Answer.of("yes")),
              Map.of(),
              new ScorecardTest.Expected(null, BigDecimal.TEN, null));
      default -> throw new IllegalArgumentException("No entry for " + list);
    };
  }

  private BigDecimal other(BigDecimal value) {
    if (value == null) {
      return random.nextBoolean() ? BigDecimal.ONE : new BigDecimal("0.5");
    }
    return value.signum() != 0 && random.nextBoolean()
        ? value.multiply(new BigDecimal("0.5"))
        : value.add(BigDecimal.ONE);
  }
}
