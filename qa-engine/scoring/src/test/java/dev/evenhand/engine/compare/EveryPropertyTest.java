package dev.evenhand.engine.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.evenhand.api.scorecard.NumberRange;
import dev.evenhand.api.scorecard.Option;
import dev.evenhand.api.scorecard.Question;
import dev.evenhand.api.scorecard.QuestionKind;
import dev.evenhand.api.scorecard.Scorecard;
import dev.evenhand.api.scorecard.ScorecardRef;
import dev.evenhand.api.scorecard.Scoring;
import dev.evenhand.api.scorecard.Section;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** No property of a card is forgotten: each, changed alone, is told. */
class EveryPropertyTest {
  private static final Question QUESTION =
      Question.builder("q", QuestionKind.YesNo.PLAIN).weight(1).build();
  private static final Section SECTION =
      Section.builder("s").weight(1).questions(List.of(QUESTION)).build();
  private static final Option OPTION = OneChange.OPTION;
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
    Record changed = new OneChange(new Random(1)).of(original, component);

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
}
