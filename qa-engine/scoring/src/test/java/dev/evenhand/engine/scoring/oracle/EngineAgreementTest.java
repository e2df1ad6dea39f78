package dev.evenhand.engine.scoring.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.evenhand.api.evaluation.Evaluation;
import dev.evenhand.api.evaluation.Interaction;
import dev.evenhand.api.evaluation.Reviewer;
import dev.evenhand.api.score.ErrorClass;
import dev.evenhand.api.score.Fraction;
import dev.evenhand.api.score.Score;
import dev.evenhand.api.score.ScoreNode;
import dev.evenhand.api.score.ScoreNode.SectionScore;
import dev.evenhand.api.scorecard.Method;
import dev.evenhand.api.scorecard.PassOn;
import dev.evenhand.api.scorecard.Scorecard;
import dev.evenhand.engine.scoring.ScoringEngine;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The engine and the second opinion agree about random cards and answers, in every number. */
class EngineAgreementTest {
  @Test
  void engineAndReference_agreeOn4000Evaluations() {
    LongStream.range(0, 400).forEach(seed -> assertAgreement(seed, 10));
  }

  /** Whether the cards that pass on their critical questions put that to the test. */
  @Tag("slow")
  @Test
  void randomCards_oftenPassOrFailOtherwise_byTheirCriticalQuestions() {
    long otherwise =
        LongStream.range(0, 400)
            .filter(seed -> RandomCard.of(seed).scoring().passOn() == PassOn.CRITICAL)
            .flatMap(seed -> LongStream.range(0, 10).filter(i -> isDecidedOtherwise(seed, i)))
            .count();

    assertThat(otherwise).isGreaterThan(20);
  }

  /** Whether sections of bonus questions alone that add to a weighted level are put to the test. */
  @Tag("slow")
  @Tag("long")
  @Test
  void randomCards_oftenHaveASectionOfBonusQuestionsAlone_thatAdds() {
    long adding =
        LongStream.range(0, 400)
            .flatMap(seed -> LongStream.range(0, 10).filter(i -> hasAddingSection(seed, i)))
            .count();

    assertThat(adding).isGreaterThan(90);
  }

  private static boolean hasAddingSection(long seed, long answers) {
    Scorecard card = RandomCard.of(seed);
    RandomAnswers.Sample sample = RandomAnswers.of(card, seed * 10 + answers);
    return hasAddingSection(ScoringEngine.of(card).score(evaluation(sample)).orThrow().card());
  }

  private static boolean hasAddingSection(SectionScore section) {
    return section.parts().stream()
        .filter(SectionScore.class::isInstance)
        .map(SectionScore.class::cast)
        .anyMatch(
            part ->
                section.method() == Method.WEIGHTED
                        && part.method() == Method.POINTS
                        && part.possible().signum() == 0
                        && part.contribution().signum() != 0
                    || hasAddingSection(part));
  }

  private static boolean isDecidedOtherwise(long seed, long answers) {
    Scorecard card = RandomCard.of(seed);
    RandomAnswers.Sample sample = RandomAnswers.of(card, seed * 10 + answers);
    Scorecard onScore =
        card.toBuilder().scoring(card.scoring().toBuilder().passOn(PassOn.SCORE).build()).build();
    return ScoringEngine.of(card).score(evaluation(sample)).orThrow().outcome()
        != ScoringEngine.of(onScore).score(evaluation(sample)).orThrow().outcome();
  }

  @Tag("long")
  @Test
  @Tag("slow")
  void engineAndReference_agreeOn100000Evaluations() {
    LongStream.range(1_000, 5_000).forEach(seed -> assertAgreement(seed, 25));
  }

  private static void assertAgreement(long seed, int evaluations) {
    Scorecard card = RandomCard.of(seed);
    ScoringEngine engine = ScoringEngine.of(card);
    for (int i = 0; i < evaluations; i++) {
      long answerSeed = seed * evaluations + i;
      RandomAnswers.Sample sample = RandomAnswers.of(card, answerSeed);
      ReferenceScore expected = ReferenceScorer.score(card, sample.answers(), sample.facts());
      Score score = engine.score(evaluation(sample)).orThrow();
      assertThat(told(score)).as("card %s, answers %s", seed, answerSeed).isEqualTo(expected);
    }
  }

  static Evaluation evaluation(RandomAnswers.Sample sample) {
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

  static ReferenceScore told(Score score) {
    Map<String, ReferenceScore.Node> nodes = new LinkedHashMap<>();
    score.card().parts().forEach(part -> addNodes(part, nodes));
    Map<String, String> errors = new TreeMap<>();
    score
        .critical()
        .errors()
        .forEach(
            (of, count) -> {
              if (of != ErrorClass.NON_CRITICAL) {
                errors.put(of.name(), count.errors() + "/" + count.opportunities());
              }
            });
    return new ReferenceScore(
        score.ratio().map(Fraction::toString).orElse(null),
        score.outcome(),
        score.band() == null ? null : score.band().toString(),
        score.autoFailed(),
        nodes,
        errors,
        score.critical().ratio().map(Fraction::toString).orElse(null));
  }

  private static void addNodes(ScoreNode node, Map<String, ReferenceScore.Node> nodes) {
    nodes.put(
        node.id(),
        new ReferenceScore.Node(
            node.earned().toString(),
            node.possible().toString(),
            node.calculated().toString(),
            node.outcome(),
            node.band() == null ? null : node.band().toString()));
    if (node instanceof ScoreNode.SectionScore section) {
      section.parts().forEach(part -> addNodes(part, nodes));
    }
  }
}
