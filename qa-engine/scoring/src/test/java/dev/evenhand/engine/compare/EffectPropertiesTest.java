package dev.evenhand.engine.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.evenhand.api.evaluation.Evaluation;
import dev.evenhand.api.evaluation.Interaction;
import dev.evenhand.api.evaluation.Reviewer;
import dev.evenhand.api.score.Score;
import dev.evenhand.api.scorecard.NumberRange;
import dev.evenhand.api.scorecard.Option;
import dev.evenhand.api.scorecard.PassOn;
import dev.evenhand.api.scorecard.Question;
import dev.evenhand.api.scorecard.Scorecard;
import dev.evenhand.api.scorecard.Scoring;
import dev.evenhand.api.scorecard.Section;
import dev.evenhand.engine.scoring.ScoringEngine;
import dev.evenhand.engine.scoring.oracle.RandomAnswers;
import dev.evenhand.engine.scoring.oracle.RandomCard;
import dev.evenhand.engine.validation.ScorecardValidator;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What a change is said to do to scores is the least that it does: random cards of all policies,
 * each beside the same with one other property, and random answers scored by both.
 */
class EffectPropertiesTest {
  private static final int CHANGES = 8;
  private static final int EVALUATIONS = 5;

  private static final Set<Class<?>> PARTS =
      Set.of(Scoring.class, Section.class, Question.class, Option.class, NumberRange.class);

  /** Ids of things, by which two versions are held beside each other. */
  private static final Set<String> IDS = Set.of("id", "value");

  /** What else is drawn too rarely among all properties. */
  private static final Set<String> MARKS = Set.of("critical", "noOpportunity");

  private final Map<Effect, Integer> seen = new EnumMap<>(Effect.class);

  @Tag("slow")
  @Test
  void toldEffect_isTheLeastThatAnyEvaluationShows() throws ReflectiveOperationException {
    for (long seed = 0; seed < 100; seed++) {
      Random random = new Random(seed);
      Scorecard before = before(seed, random);
      for (int i = 0; i < CHANGES; i++) {
        compare(seed, before, changed(before, random));
      }
    }

    assertThat(seen.get(Effect.SCORE)).isGreaterThan(100);
    assertThat(seen.get(Effect.OUTCOME)).isGreaterThan(20);
    assertThat(seen.get(Effect.REPORT)).isGreaterThan(20);
  }

  /** Most cards with a critical question pass on those. */
  private static Scorecard before(long seed, Random random) {
    Scorecard card = RandomCard.of(seed);
    boolean critical = card.questions().stream().anyMatch(question -> question.critical() != null);
    if (!critical || random.nextInt(4) == 0) {
      return card;
    }
    Scoring.Builder scoring = card.scoring().toBuilder().passOn(PassOn.CRITICAL);
    if (card.scoring().passMark() == null) {
      scoring.passMark(new BigDecimal("0.5"));
    }
    return card.toBuilder().scoring(scoring.build()).build();
  }

  private void compare(long seed, Scorecard before, Scorecard after) {
    if (!ScorecardValidator.validate(after).isEmpty()) {
      return;
    }
    CardComparison comparison = CardComparison.of(before, after);
    Effect told =
        comparison.changes().stream()
            .map(CardChange::effect)
            .min(Effect::compareTo)
            .orElse(Effect.NONE);
    ScoringEngine first = ScoringEngine.of(before);
    ScoringEngine second = ScoringEngine.of(after);
    for (int i = 0; i < EVALUATIONS; i++) {
      Evaluation evaluation = evaluation(RandomAnswers.of(before, seed * EVALUATIONS + i));
      Score was = first.score(evaluation).orThrow();
      second
          .score(evaluation)
          .value()
          .map(is -> shown(was, is))
          .ifPresent(
              shown -> {
                seen.merge(shown, 1, Integer::sum);
                assertThat(told)
                    .as("seed %s, answers %s: %s", seed, evaluation.answers(), comparison.changes())
                    .isLessThanOrEqualTo(shown);
              });
    }
  }

  private static Effect shown(Score was, Score is) {
    if (!was.ratio().equals(is.ratio())) {
      return Effect.SCORE;
    }
    if (was.outcome() != is.outcome()) {
      return Effect.OUTCOME;
    }
    boolean same =
        Objects.equals(was.band(), is.band())
            && was.critical().errors().equals(is.critical().errors())
            && was.critical().ratio().equals(is.critical().ratio());
    return same ? Effect.NONE : Effect.REPORT;
  }

  private static Evaluation evaluation(RandomAnswers.Sample sample) {
    return new Evaluation(
        "e",
        RandomCard.REF,
        new Interaction("i", null, sample.facts()),
        Reviewer.of("r"),
        null,
        null,
        sample.answers(),
        Map.of(),
        Map.of());
  }

  private static Scorecard changed(Scorecard card, Random random)
      throws ReflectiveOperationException {
    List<Record> parts = new ArrayList<>();
    collect(card, parts);
    Record part = parts.get(random.nextInt(parts.size()));
    if (random.nextBoolean()) {
      List<Record> questions = parts.stream().filter(Question.class::isInstance).toList();
      part = questions.get(random.nextInt(questions.size()));
    }
    List<RecordComponent> components =
        Arrays.stream(part.getClass().getRecordComponents())
            .filter(component -> !IDS.contains(component.getName()))
            .toList();
    RecordComponent component =
        components.stream()
            .filter(each -> MARKS.contains(each.getName()) && random.nextBoolean())
            .findFirst()
            .orElse(components.get(random.nextInt(components.size())));
    IdentityHashMap<Object, Object> others = new IdentityHashMap<>();
    others.put(part, new OneChange(random).of(part, component));
    return (Scorecard) replaced(card, others);
  }

  private static void collect(Object tree, List<Record> parts) throws ReflectiveOperationException {
    if (tree instanceof List<?> list) {
      for (Object each : list) {
        collect(each, parts);
      }
    } else if (tree instanceof Record part) {
      if (PARTS.contains(part.getClass())) {
        parts.add(part);
      }
      for (RecordComponent component : part.getClass().getRecordComponents()) {
        collect(component.getAccessor().invoke(part), parts);
      }
    }
  }

  private static Object replaced(Object tree, Map<Object, Object> others)
      throws ReflectiveOperationException {
    if (others.containsKey(tree)) {
      return others.get(tree);
    }
    if (tree instanceof List<?> list) {
      List<Object> replaced = new ArrayList<>();
      for (Object each : list) {
        replaced.add(replaced(each, others));
      }
      return replaced;
    }
    return tree instanceof Record part
        ? OneChange.rebuilt(part, value -> replaced(value, others))
        : tree;
  }
}
