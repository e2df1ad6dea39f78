package dev.evenhand.engine.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.evenhand.api.evaluation.Evaluation;
import dev.evenhand.api.evaluation.Interaction;
import dev.evenhand.api.evaluation.Reviewer;
import dev.evenhand.api.problem.Problem;
import dev.evenhand.api.score.Fraction;
import dev.evenhand.api.scorecard.Answer;
import dev.evenhand.api.scorecard.Band;
import dev.evenhand.api.scorecard.Outcome;
import dev.evenhand.api.scorecard.Question;
import dev.evenhand.api.scorecard.Scorecard;
import dev.evenhand.api.scorecard.Text;
import dev.evenhand.engine.scoring.AnswerTrials;
import dev.evenhand.engine.scoring.ScoringEngine;
import dev.evenhand.engine.validation.ScorecardValidator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Holds what lint claims about numbers against every way to answer small cards. */
class BruteForceLintTest {
  private static final List<Scorecard> CARDS = cards(SmallCards.Sort.PLAIN);

  private static List<Scorecard> cards(SmallCards.Sort sort) {
    return LongStream.range(0, 400)
        .mapToObj(seed -> SmallCards.of(seed, sort))
        .filter(card -> ScorecardValidator.validate(card).isEmpty())
        .toList();
  }

  private static AnswerTrials trials(Scorecard card) {
    return ScoringEngine.of(card)
        .trials(
            new Evaluation(
                "e",
                card.ref(),
                new Interaction("i", null, Map.of()),
                Reviewer.of("r"),
                null,
                null,
                Map.of(),
                Map.of(),
                Map.of()));
  }

  private static List<String> codesAt(Scorecard card, String path) {
    return CardLint.create().check(card).stream()
        .filter(problem -> problem.path().equals(path))
        .map(Problem::code)
        .toList();
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "OPPORTUNITY")
  void passMarkFindings_ofSmallCards_areExactlyThoseOfEveryWayToAnswer(SmallCards.Sort sort) {
    int[] found = new int[3];
    for (Scorecard card : cards(sort)) {
      Set<Outcome> outcomes = EnumSet.noneOf(Outcome.class);
      AnswerTrials trials = trials(card);
      SmallCards.forEachAnswers(
          card, answers -> outcomes.add(trials.score(answers).orThrow().outcome()));
      List<String> codes = codesAt(card, "/scoring/passMark");

      assertThat(codes.contains("pass-mark-unreachable"))
          .as("%s", card)
          .isEqualTo(!outcomes.contains(Outcome.PASSED));
      assertThat(codes.contains("pass-mark-always-reached"))
          .as("%s", card)
          .isEqualTo(!outcomes.contains(Outcome.FAILED));
      found[codes.contains("pass-mark-unreachable") ? 0 : codes.isEmpty() ? 2 : 1]++;
    }
    assertThat(Arrays.stream(found).min().orElseThrow())
        .as(Arrays.toString(found))
        .isGreaterThan(10);
  }

  private static Optional<Text> band(Scorecard card, Fraction ratio) {
    return card.scoring().bands().stream()
        .filter(band -> ratio.compareTo(Fraction.of(band.from())) >= 0)
        .map(Band::label)
        .findFirst();
  }

  /** What is found may be less than there is, as shares go to others with what does not apply. */
  @Test
  void findings_ofCardsWhoseCriticalQuestionsMayNotCount_claimNothingThatAnswersBringAbout() {
    Map<String, Integer> found = new TreeMap<>();
    for (Scorecard card : cards(SmallCards.Sort.OPPORTUNITY)) {
      Set<Outcome> outcomes = EnumSet.noneOf(Outcome.class);
      Set<Text> bands = new HashSet<>();
      AnswerTrials trials = trials(card);
      SmallCards.forEachAnswers(
          card,
          answers -> {
            AnswerTrials.Result result = trials.score(answers).orThrow();
            outcomes.add(result.outcome());
            result.compared().flatMap(ratio -> band(card, ratio)).ifPresent(bands::add);
          });
      List<String> codes = codesAt(card, "/scoring/passMark");
      codes.forEach(code -> found.merge(code, 1, Integer::sum));

      assertThat(outcomes.contains(Outcome.PASSED) && codes.contains("pass-mark-unreachable"))
          .as("%s", card)
          .isFalse();
      assertThat(outcomes.contains(Outcome.FAILED) && codes.contains("pass-mark-always-reached"))
          .as("%s", card)
          .isFalse();
      for (int i = 0; i < card.scoring().bands().size(); i++) {
        if (codesAt(card, "/scoring/bands/" + i).contains("band-never-reached")) {
          found.merge("band-never-reached", 1, Integer::sum);
          assertThat(bands).as("%s", card).doesNotContain(card.scoring().bands().get(i).label());
        }
      }
    }
    assertThat(found.values()).as("%s", found).hasSize(3).allMatch(count -> count > 10);
  }

  @Test
  void reach_ofSmallCards_isFromTheLowestToTheHighestScore() {
    for (Scorecard card : CARDS) {
      List<Fraction> ratios = new ArrayList<>();
      AnswerTrials trials = trials(card);
      SmallCards.forEachAnswers(
          card, answers -> trials.score(answers).orThrow().ratio().ifPresent(ratios::add));
      Optional<Span> span = Reach.of(new LintedCard(card)).ofCard();

      span.ifPresent(
          s -> {
            assertThat(ratios).allMatch(ratio -> ratio.compareTo(s.low()) >= 0);
            assertThat(ratios).anyMatch(ratio -> ratio.equals(s.high()));
          });
    }
  }

  @Test
  void deadQuestions_ofSmallCards_changeNothingInAnyWayToAnswer() {
    int[] dead = new int[1];
    for (Scorecard card : CARDS) {
      LintedCard linted = new LintedCard(card);
      for (PlacedQuestion one : linted.questions()) {
        if (codesAt(card, one.path()).contains("dead-question")) {
          dead[0]++;
          AnswerTrials trials = trials(card);
          SmallCards.forEachAnswers(card, answers -> checkDead(trials, answers, one.question()));
        }
      }
    }
    assertThat(dead[0]).isGreaterThan(20);
  }

  private static void checkDead(
      AnswerTrials trials, Map<String, Answer> answers, Question question) {
    AnswerTrials.Result before = trials.score(answers).orThrow();
    for (Answer other : SmallCards.answers(question)) {
      Map<String, Answer> changed = new HashMap<>(answers);
      changed.put(question.id(), other);
      assertThat(trials.score(changed).orThrow()).isEqualTo(before);
    }
  }
}
