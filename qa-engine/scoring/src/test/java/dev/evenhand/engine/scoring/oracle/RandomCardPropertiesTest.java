package dev.evenhand.engine.scoring.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.evenhand.api.score.AppliedRule;
import dev.evenhand.api.score.Fraction;
import dev.evenhand.api.score.Score;
import dev.evenhand.api.score.ScoreNode;
import dev.evenhand.api.score.ScoreNode.SectionScore;
import dev.evenhand.api.scorecard.Answer;
import dev.evenhand.api.scorecard.Choosing;
import dev.evenhand.api.scorecard.Method;
import dev.evenhand.api.scorecard.NotApplicablePolicy;
import dev.evenhand.api.scorecard.Option;
import dev.evenhand.api.scorecard.Question;
import dev.evenhand.api.scorecard.Scorecard;
import dev.evenhand.api.scorecard.Section;
import dev.evenhand.engine.scoring.ScoringEngine;
import dev.evenhand.engine.scoring.oracle.RandomAnswers.Sample;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What holds for every card, or for every card of a class, over random ones. */
class RandomCardPropertiesTest {
  private static final List<Scorecard> CARDS =
      LongStream.range(0, 500).mapToObj(RandomCard::of).toList();

  /** Rules after which a section is not what its parts add up to. */
  private static final Set<AppliedRule.Kind> CHANGES =
      EnumSet.of(
          AppliedRule.Kind.MINIMUM,
          AppliedRule.Kind.MAXIMUM,
          AppliedRule.Kind.SET,
          AppliedRule.Kind.AUTO_FAIL_ZERO,
          AppliedRule.Kind.CAPPED,
          AppliedRule.Kind.FLOORED);

  private interface Property {
    void check(Scorecard card, ScoringEngine engine, Sample sample, long seed);
  }

  private static void forAll(Property property) {
    for (int seed = 0; seed < CARDS.size(); seed++) {
      Scorecard card = CARDS.get(seed);
      property.check(card, ScoringEngine.of(card), RandomAnswers.of(card, seed), seed);
    }
  }

  private static Score score(ScoringEngine engine, Sample sample) {
    return engine.score(EngineAgreementTest.evaluation(sample)).orThrow();
  }

  @Test
  void contributions_ofParts_addUpToThatOfTheirSection_unlessARuleChangedIt() {
    int[] sections = new int[1];
    forAll(
        (card, engine, sample, seed) ->
            nodes(score(engine, sample).card())
                .filter(SectionScore.class::isInstance)
                .map(SectionScore.class::cast)
                .filter(RandomCardPropertiesTest::isTheSumOfItsParts)
                .forEach(
                    section -> {
                      Fraction sum =
                          section.parts().stream()
                              .map(ScoreNode::contribution)
                              .reduce(Fraction.ZERO, Fraction::plus);
                      assertThat(section.contribution())
                          .as("card %s, section %s", seed, section.id())
                          .isEqualTo(sum);
                      sections[0]++;
                    }));
    assertThat(sections[0]).isGreaterThan(500);
  }

  /** No rule changed it, and it has no start of its own that no part of it accounts for. */
  private static boolean isTheSumOfItsParts(SectionScore section) {
    return section.method() != Method.DEDUCTIONS
        && section.rules().stream().noneMatch(rule -> CHANGES.contains(rule.kind()));
  }

  @Test
  void tree_ofAnyScore_hasItsNumbers() {
    forAll(
        (card, engine, sample, seed) -> {
          Score score = score(engine, sample);
          assertThat(score.card().earned()).isEqualTo(score.earned());
          assertThat(score.card().possible()).isEqualTo(score.possible());
          assertThat(score.card().contribution()).isEqualTo(score.ratio().orElse(Fraction.ZERO));
          assertThat(score.card().outcome()).isEqualTo(score.outcome());
        });
  }

  @Test
  void answers_inAnyOrder_giveTheSame() {
    forAll(
        (card, engine, sample, seed) -> {
          List<String> ids = new ArrayList<>(sample.answers().keySet());
          Collections.shuffle(ids, new Random(seed));
          Map<String, Answer> shuffled = new LinkedHashMap<>();
          ids.forEach(id -> shuffled.put(id, sample.answers().get(id)));
          Score other = score(engine, new Sample(shuffled, sample.facts()));

          assertThat(EngineAgreementTest.told(other))
              .as("card %s", seed)
              .isEqualTo(EngineAgreementTest.told(score(engine, sample)));
        });
  }

  @Test
  void weights_ofALevelScaled_changeNoRatio() {
    int[] cards = new int[1];
    forAll(
        (card, engine, sample, seed) -> {
          if (isScalable(card)) {
            Scorecard scaled =
                Scorecard.of(
                    card.ref(),
                    "Scaled",
                    card.scoring(),
                    card.sections().stream().map(section -> scaled(section)).toList());
            assertThat(score(ScoringEngine.of(scaled), sample).ratio())
                .as("card %s", seed)
                .isEqualTo(score(engine, sample).ratio());
            cards[0]++;
          }
        });
    assertThat(cards[0]).isGreaterThan(100);
  }

  /** Points and deductions count weights as they are, and limits may be in points. */
  private static boolean isScalable(Scorecard card) {
    return card.scoring().method() == Method.WEIGHTED
        && card.scoring().sectionMethod() == null
        && sections(card)
            .allMatch(
                section ->
                    (section.method() == null || section.method() == Method.WEIGHTED)
                        && section.minimum() == null
                        && section.maximum() == null
                        && section.set().isEmpty());
  }

  private static Section scaled(Section s) {
    return s.toBuilder()
        .weight(times(s.weight(), 3))
        .questions(s.questions().stream().map(RandomCardPropertiesTest::scaled).toList())
        .sections(s.sections().stream().map(RandomCardPropertiesTest::scaled).toList())
        .build();
  }

  private static Question scaled(Question q) {
    return q.toBuilder().weight(times(q.weight(), 3)).build();
  }

  private static BigDecimal times(BigDecimal weight, int factor) {
    return weight == null ? null : weight.multiply(BigDecimal.valueOf(factor));
  }

  @Test
  void answer_thatScoresMore_neverLowersTheScore_whereNoRuleLooksAtAnswers() {
    int[] raised = new int[1];
    forAll(
        (card, engine, sample, seed) -> {
          if (!isPlain(card)) {
            return;
          }
          Score before = score(engine, sample);
          for (Question question : card.questions()) {
            for (Option better : better(question, sample.answers().get(question.id()))) {
              Score after = score(engine, with(sample, question.id(), better.value()));
              assertThat(after.ratio().isPresent()).isEqualTo(before.ratio().isPresent());
              if (before.ratio().isPresent()) {
                assertThat(after.ratio().orElseThrow())
                    .as("card %s, question %s", seed, question.id())
                    .isGreaterThanOrEqualTo(before.ratio().orElseThrow());
                raised[0]++;
              }
            }
          }
        });
    assertThat(raised[0]).isGreaterThan(250);
  }

  /** No condition, no auto-fail, no limit: nothing but answers and how they are added up. */
  private static boolean isPlain(Scorecard card) {
    return sections(card)
            .allMatch(
                section ->
                    section.autoFail().isEmpty()
                        && section.visibility() == null
                        && section.minimum() == null
                        && section.maximum() == null
                        && section.set().isEmpty())
        && card.questions().stream()
            .allMatch(
                question ->
                    question.autoFail().isEmpty()
                        && question.visibility() == null
                        && question.answeredBy() == null);
  }

  private static List<Option> better(Question question, Answer answer) {
    if (!(question.kind() instanceof Choosing choosing)
        || !(answer instanceof Answer.Word)
        || !choosing.hasScores()) {
      return List.of();
    }
    BigDecimal now = choosing.score(answer);
    return choosing.options().stream()
        .filter(option -> Objects.requireNonNull(option.score()).compareTo(now) > 0)
        .toList();
  }

  private static Sample with(Sample sample, String question, String word) {
    Map<String, Answer> answers = new LinkedHashMap<>(sample.answers());
    answers.put(question, Answer.of(word));
    return new Sample(answers, sample.facts());
  }

  @Test
  void notApplicable_excluded_changesNoOtherRatioAtItsLevel() {
    int[] left = new int[1];
    forAll(
        (card, engine, sample, seed) -> {
          if (!isPlain(card)) {
            return;
          }
          SectionScore before = score(engine, sample).card();
          Set<String> excluded = new HashSet<>();
          card.sections()
              .forEach(section -> addExcluded(section, Around.card(card.scoring()), excluded));
          for (Section section : sections(card).toList()) {
            for (Question question : section.questions()) {
              if (excluded.contains(question.id()) && sample.answers().containsKey(question.id())) {
                SectionScore after =
                    score(engine, with(sample, question.id(), Answer.NOT_APPLICABLE)).card();
                assertThat(ratiosBeside(after, section, question))
                    .as("card %s, question %s", seed, question.id())
                    .isEqualTo(ratiosBeside(before, section, question));
                left[0]++;
              }
            }
          }
        });
    assertThat(left[0]).isGreaterThan(100);
  }

  /** The questions that "not applicable" takes out of the score. */
  private static void addExcluded(Section section, Around outer, Set<String> excluded) {
    Around around = outer.within(section);
    for (Question question : section.questions()) {
      NotApplicablePolicy policy = Around.nearest(question.notApplicable(), around.notApplicable());
      if (question.allowNotApplicable() && policy == NotApplicablePolicy.EXCLUDE) {
        excluded.add(question.id());
      }
    }
    section.sections().forEach(inner -> addExcluded(inner, around, excluded));
  }

  private static Map<String, Object> ratiosBeside(
      SectionScore card, Section section, Question left) {
    Map<String, Object> ratios = new LinkedHashMap<>();
    card.parts().stream() // not the card itself, whose id a section may have
        .flatMap(RandomCardPropertiesTest::nodes)
        .filter(node -> node instanceof SectionScore && node.id().equals(section.id()))
        .flatMap(node -> ((SectionScore) node).parts().stream())
        .filter(part -> !part.id().equals(left.id()))
        .forEach(part -> ratios.put(part.id(), part.ratio()));
    return ratios;
  }

  private static Stream<ScoreNode> nodes(ScoreNode node) {
    return node instanceof SectionScore section
        ? Stream.concat(
            Stream.of(node), section.parts().stream().flatMap(RandomCardPropertiesTest::nodes))
        : Stream.of(node);
  }

  private static Stream<Section> sections(Scorecard card) {
    return card.sections().stream().flatMap(RandomCardPropertiesTest::withInner);
  }

  private static Stream<Section> withInner(Section section) {
    return Stream.concat(
        Stream.of(section),
        section.sections().stream().flatMap(RandomCardPropertiesTest::withInner));
  }
}
