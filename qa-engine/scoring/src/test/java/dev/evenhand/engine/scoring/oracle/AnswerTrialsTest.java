package dev.evenhand.engine.scoring.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.evenhand.api.evaluation.Evaluation;
import dev.evenhand.api.problem.Checked;
import dev.evenhand.api.score.Score;
import dev.evenhand.api.score.ScoreNode.QuestionScore;
import dev.evenhand.api.scorecard.Answer;
import dev.evenhand.api.scorecard.AutoFail;
import dev.evenhand.api.scorecard.PassOn;
import dev.evenhand.api.scorecard.Question;
import dev.evenhand.api.scorecard.Scorecard;
import dev.evenhand.api.scorecard.Section;
import dev.evenhand.engine.scoring.AnswerTrials;
import dev.evenhand.engine.scoring.ScoringEngine;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Trials one after the other come to what each comes to by itself. */
class AnswerTrialsTest {
  private static final int CARDS = 300;
  private static final int TRIALS = 25;

  private final Random random = new Random(1);

  /** The answers by question, as trials take them. */
  private static Map<String, Answer> answers(Score score) {
    Map<String, Answer> answers = new LinkedHashMap<>();
    for (QuestionScore question : score.questions()) {
      if (question.answer() != null) {
        answers.put(question.id(), question.answer());
      }
    }
    return answers;
  }

  /** Some answers are those of another sample, some are open. */
  private Map<String, Answer> mixed(Map<String, Answer> some, Map<String, Answer> others) {
    Map<String, Answer> mixed = new LinkedHashMap<>(some);
    int one = 1 + random.nextInt(4);
    others.forEach(
        (question, answer) -> {
          if (random.nextInt(one) == 0) {
            mixed.put(question, answer);
          }
        });
    mixed.keySet().removeIf(question -> random.nextInt(30) == 0);
    return mixed;
  }

  @Tag("slow")
  @Test
  void trials_ofRandomCards_giveTheScoresAndProblemsOfTheEngine() {
    int scored = 0;
    int refused = 0;
    for (int seed = 0; seed < CARDS; seed++) {
      Scorecard card = RandomCard.of(seed);
      ScoringEngine engine = ScoringEngine.of(card);
      Evaluation evaluation = EngineAgreementTest.evaluation(RandomAnswers.of(card, seed));
      AnswerTrials trials = engine.trials(evaluation);
      AnswerTrials unfailing = ScoringEngine.of(withoutFails(card)).trials(evaluation);
      Map<String, Answer> answers = answers(trials.whole(evaluation.answers()).orThrow());
      for (int i = 0; i < TRIALS; i++) {
        Checked<AnswerTrials.Result> found = trials.score(answers);
        Checked<Score> expected = trials.whole(answers);
        Optional<Score> unfailed = unfailing.whole(answers).value();
        assertThat(found.problems())
            .as("card %s, trial %s", seed, i)
            .isEqualTo(expected.problems());
        assertThat(found.value())
            .as("card %s, trial %s", seed, i)
            .isEqualTo(expected.value().map(score -> result(score, unfailed.orElseThrow())));
        scored += found.value().isPresent() ? 1 : 0;
        refused += found.value().isPresent() ? 0 : 1;
        RandomAnswers.Sample other = RandomAnswers.of(card, 1_000L * seed + i);
        answers = mixed(answers, other.answers());
        answers.keySet().retainAll(card.questions().stream().map(Question::id).toList());
      }
    }
    assertThat(scored).isGreaterThan(1_000);
    assertThat(refused).isGreaterThan(1_000);
  }

  private static AnswerTrials.Result result(Score score, Score unfailed) {
    return new AnswerTrials.Result(
        score.ratio(),
        score.outcome(),
        score.ratioWithoutAutoFail(),
        score.compared(),
        unfailed.compared(),
        score.scoring().passOn() == PassOn.CRITICAL ? score.critical().ratio() : Optional.empty());
  }

  private static Scorecard withoutFails(Scorecard card) {
    return card.toBuilder()
        .sections(card.sections().stream().map(AnswerTrialsTest::withoutFails).toList())
        .build();
  }

  private static Section withoutFails(Section section) {
    return section.toBuilder()
        .autoFail(List.of())
        .questions(
            section.questions().stream()
                .map(question -> question.toBuilder().autoFail(List.of()).build())
                .toList())
        .sections(section.sections().stream().map(AnswerTrialsTest::withoutFails).toList())
        .build();
  }

  @Tag("slow")
  @Test
  void rulesLeftOut_oneByOne_giveTheScoresOfCardsWithoutThem() {
    int held = 0;
    for (int seed = 0; seed < CARDS; seed++) {
      Scorecard card = RandomCard.of(seed);
      Evaluation evaluation = EngineAgreementTest.evaluation(RandomAnswers.of(card, seed));
      AnswerTrials trials = ScoringEngine.of(card).trials(evaluation);
      Map<String, Answer> answers = answers(trials.whole(evaluation.answers()).orThrow());
      AnswerTrials.Result all = trials.score(answers).orThrow();
      for (Question question : card.questions()) {
        for (int rule = 0; rule < question.autoFail().size(); rule++) {
          AnswerTrials.Result without = trials.without(question.id(), rule);
          Score expected =
              ScoringEngine.of(without(card, question.id(), rule))
                  .trials(evaluation)
                  .whole(answers)
                  .orThrow();
          assertThat(without.ratio()).isEqualTo(expected.ratio());
          assertThat(without.outcome()).isEqualTo(expected.outcome());
          assertThat(trials.held(question.id(), rule) || without.equals(all)).isTrue();
          held += trials.held(question.id(), rule) ? 1 : 0;
        }
      }
      assertThat(trials.score(answers).orThrow()).isEqualTo(all);
    }
    assertThat(held).isGreaterThan(50);
  }

  private static Scorecard without(Scorecard card, String question, int rule) {
    return card.toBuilder()
        .sections(card.sections().stream().map(s -> without(s, question, rule)).toList())
        .build();
  }

  private static Section without(Section section, String question, int rule) {
    Stream<Question> questions =
        section.questions().stream()
            .map(one -> one.id().equals(question) ? without(one, rule) : one);
    Stream<Section> sections = section.sections().stream().map(s -> without(s, question, rule));
    return section.with(questions.toList(), sections.toList());
  }

  private static Question without(Question question, int rule) {
    List<AutoFail> rest = new ArrayList<>(question.autoFail());
    rest.remove(rule);
    return question.toBuilder().autoFail(rest).build();
  }
}
