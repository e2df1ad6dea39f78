package dev.evenhand.engine.compare;

import static org.assertj.core.api.Assertions.assertThat;

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
import dev.evenhand.api.scorecard.NumberRange;
import dev.evenhand.api.scorecard.Option;
import dev.evenhand.api.scorecard.Profile;
import dev.evenhand.api.scorecard.Question;
import dev.evenhand.api.scorecard.QuestionKind;
import dev.evenhand.api.scorecard.Rounding;
import dev.evenhand.api.scorecard.Scorecard;
import dev.evenhand.api.scorecard.ScorecardRef;
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
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** No property of a card is forgotten: each, changed alone, is told. */
class EveryPropertyTest {
  private static final Condition CONDITION =
      new Condition.MetadataMatches("team", Match.IS, Set.of("north"));
  private static final Question QUESTION =
      Question.builder("q", QuestionKind.YesNo.PLAIN).weight(1).build();
  private static final Section SECTION =
      Section.builder("s").weight(1).questions(List.of(QUESTION)).build();
  private static final Option OPTION = Option.of("a", 1);
  private static final NumberRange RANGE =
      new NumberRange("r", BigDecimal.ONE, BigDecimal.TEN, BigDecimal.ONE);

  /** Of these the comparison tells other things: who it is, and what stands within. */
  private static final Set<String> ELSEWHERE =
      Set.of("Scorecard.version", "Question.id", "Section.id", "Option.value", "NumberRange.id");

  static Stream<Arguments> properties() {
    return Stream.of(
            components(card(Scoring.DEFAULT, SECTION)),
            components(Scoring.DEFAULT),
            components(SECTION),
            components(QUESTION),
            components(OPTION),
            components(RANGE))
        .flatMap(arguments -> arguments)
        .filter(arguments -> !ELSEWHERE.contains(String.valueOf(arguments.get()[0])));
  }

  private static Stream<Arguments> components(Record original) {
    return Arrays.stream(original.getClass().getRecordComponents())
        .map(
            component ->
                Arguments.of(
                    original.getClass().getSimpleName() + "." + component.getName(),
                    original,
                    component));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("properties")
  void property_changedAlone_isTold(String name, Record original, RecordComponent component)
      throws ReflectiveOperationException {
    Record changed = changed(original, component);

    assertThat(CardComparison.of(cardWith(original), cardWith(changed)).changes()).isNotEmpty();
    assertThat(CardComparison.of(cardWith(changed), cardWith(changed)).changes()).isEmpty();
  }

  private static Scorecard card(Scoring scoring, Section section) {
    return Scorecard.of(new ScorecardRef("c", "1.0.0"), "C", scoring, List.of(section));
  }

  private static Scorecard cardWith(Record part) {
    if (part instanceof Scorecard card) {
      return card;
    }
    if (part instanceof Scoring scoring) {
      return card(scoring, SECTION);
    }
    if (part instanceof Section section) {
      return card(Scoring.DEFAULT, section);
    }
    if (part instanceof Question question) {
      return of(question);
    }
    if (part instanceof Option option) {
      QuestionKind kind = new QuestionKind.Choice(List.of(option, Option.of("b", 0)));
      return of(Question.builder("q", kind).build());
    }
    QuestionKind kind = new QuestionKind.Numeric("s", List.of((NumberRange) part));
    return of(Question.builder("q", kind).build());
  }

  private static Scorecard of(Question question) {
    return card(
        Scoring.DEFAULT, Section.builder("s").weight(1).questions(List.of(question)).build());
  }

  private static Record changed(Record original, RecordComponent changed)
      throws ReflectiveOperationException {
    RecordComponent[] components = original.getClass().getRecordComponents();
    List<Object> values = new ArrayList<>();
    for (RecordComponent component : components) {
      Object value = component.getAccessor().invoke(original);
      values.add(component.getName().equals(changed.getName()) ? other(component, value) : value);
    }
    Class<?>[] types =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    Constructor<?> constructor = original.getClass().getDeclaredConstructor(types);
    return (Record) constructor.newInstance(values.toArray());
  }

  private static Object other(RecordComponent component, Object value) {
    Class<?> type = component.getType();
    if (type.isEnum() && !type.equals(Profile.class)) {
      return Arrays.stream(type.getEnumConstants())
          .filter(constant -> !constant.equals(value))
          .findFirst()
          .orElseThrow();
    }
    if (type.equals(List.class)) {
      List<Object> longer = new ArrayList<>((List<?>) value);
      longer.add(entry(component.getGenericType().getTypeName()));
      return longer;
    }
    return switch (type.getSimpleName()) {
      case "String" -> value + "x";
      case "boolean" -> !((Boolean) value);
      case "BigDecimal" ->
          value == null ? BigDecimal.ONE : ((BigDecimal) value).add(BigDecimal.ONE);
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
      case "Critical" -> Critical.of(null);
      case "Method" -> Method.POINTS.equals(value) ? Method.NONE : Method.POINTS;
      case "Profile" -> Profile.GENESYS;
      case "Rounding" -> new Rounding(1, RoundingMode.DOWN);
      default -> throw new IllegalArgumentException("No other value for " + component);
    };
  }

  private static Object entry(String list) {
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
}
