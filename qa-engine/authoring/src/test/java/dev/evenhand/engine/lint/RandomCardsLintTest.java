package dev.evenhand.engine.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.evenhand.api.evaluation.Evaluation;
import dev.evenhand.api.evaluation.Interaction;
import dev.evenhand.api.evaluation.Reviewer;
import dev.evenhand.api.problem.Problem;
import dev.evenhand.api.score.Fraction;
import dev.evenhand.api.score.Score;
import dev.evenhand.api.score.ScoreNode;
import dev.evenhand.api.score.ScoreNode.SectionScore;
import dev.evenhand.api.scorecard.Answer;
import dev.evenhand.api.scorecard.AutoFail;
import dev.evenhand.api.scorecard.Band;
import dev.evenhand.api.scorecard.Outcome;
import dev.evenhand.api.scorecard.Question;
import dev.evenhand.api.scorecard.QuestionKind;
import dev.evenhand.api.scorecard.Scorecard;
import dev.evenhand.api.scorecard.Section;
import dev.evenhand.api.scorecard.Text;
import dev.evenhand.engine.scoring.ScoringEngine;
import dev.evenhand.engine.scoring.oracle.RandomAnswers;
import dev.evenhand.engine.scoring.oracle.RandomCard;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Holds what lint claims about numbers against the scores of random answers to random cards. */
class RandomCardsLintTest {
  private static final int CARDS = 400;
  private static final int SAMPLES = 8;

  private static final List<Scorecard> ALL =
      LongStream.range(0, CARDS).mapToObj(RandomCard::of).toList();

  private static Stream<Scorecard> cards() {
    return ALL.stream();
  }

  private static Optional<Score> score(
      ScoringEngine engine, Map<String, Answer> answers, Map<String, String> facts) {
    Evaluation evaluation =
        new Evaluation(
            "e",
            engine.scorecard().ref(),
            new Interaction("i", null, facts),
            Reviewer.of("r"),
            null,
            null,
            answers,
            Map.of(),
            Map.of());
    return engine.score(evaluation).value();
  }

  private static List<Score> scores(Scorecard card) {
    ScoringEngine engine = ScoringEngine.of(card);
    return LongStream.range(0, SAMPLES)
        .mapToObj(seed -> RandomAnswers.of(card, seed))
        .flatMap(sample -> score(engine, sample.answers(), sample.facts()).stream())
        .toList();
  }

  private static ScoreNode node(Score score, String id) {
    // A section may be called as its card.
    return nodes(score.card()).skip(1).filter(n -> n.id().equals(id)).findFirst().orElseThrow();
  }

  private static Stream<ScoreNode> nodes(ScoreNode node) {
    Stream<ScoreNode> parts =
        node instanceof SectionScore section
            ? section.parts().stream().flatMap(RandomCardsLintTest::nodes)
            : Stream.of();
    return Stream.concat(Stream.of(node), parts);
  }

  @Test
  void check_ofAnyCard_findsOnlyWarningsAndNotices_withPathsIntoTheCard() {
    long found =
        cards()
            .flatMap(card -> CardLint.create().check(card).stream())
            .peek(
                problem -> {
                  assertThat(problem.severity())
                      .isIn(Problem.Severity.WARNING, Problem.Severity.NOTICE);
                  assertThat(problem.path()).startsWith("/");
                })
            .count();
    assertThat(found).isGreaterThan(CARDS);
  }

  @Test
  void reach_ofAnyCard_holdsAllScores() {
    int[] held = new int[3];
    cards()
        .forEach(
            card -> {
              LintedCard linted = new LintedCard(card);
              Reach reach = Reach.of(linted);
              Optional<Span> whole = reach.ofCard();
              for (Score score : scores(card)) {
                boolean judged = score.outcome() != Outcome.AUTO_FAILED;
                Optional<Fraction> compared = score.compared();
                if (whole.isPresent() && judged && compared.isPresent()) {
                  assertThat(compared.get())
                      .as("card %s", ALL.indexOf(card))
                      .isBetween(whole.get().low(), whole.get().high());
                  held[0]++;
                }
                linted
                    .sections()
                    .forEach(
                        one ->
                            reach
                                .of(one)
                                .ifPresent(
                                    span -> {
                                      if (hold(score, one.section().id(), span, card)) {
                                        held[1]++;
                                      }
                                    }));
                linted
                    .questions()
                    .forEach(
                        one ->
                            reach
                                .of(one)
                                .ifPresent(
                                    span -> {
                                      if (hold(score, one.id(), span, card)) {
                                        held[2]++;
                                      }
                                    }));
              }
            });
    assertThat(held[0]).isGreaterThan(300);
    assertThat(held[1]).isGreaterThan(300);
    assertThat(held[2]).isGreaterThan(300);
  }

  @Test
  void bandsNeverReached_ofAnyCard_areThoseOfNoScore() {
    int[] compared = new int[1];
    cards()
        .forEach(
            card -> {
              LintedCard linted = new LintedCard(card);
              List<String> never = new ArrayList<>();
              BandChecks.neverReached(linted, (path, message, remedy) -> never.add(path));
              for (Score score : never.isEmpty() ? List.<Score>of() : scores(card)) {
                compared[0] += never.size();
                assertThat(never)
                    .as("card %s", ALL.indexOf(card))
                    .doesNotContain(band("/scoring", card.scoring().bands(), score.band()));
                for (PlacedSection one : linted.sections()) {
                  assertThat(never)
                      .doesNotContain(
                          band(
                              one.path(),
                              one.section().bands(),
                              node(score, one.section().id()).band()));
                }
              }
            });
    assertThat(compared[0]).isGreaterThan(100);
  }

  private static String band(String path, List<Band> bands, @Nullable Text reached) {
    List<Text> labels = bands.stream().map(Band::label).toList();
    return path + "/bands/" + (reached == null ? -1 : labels.indexOf(reached));
  }

  private static boolean hold(Score score, String id, Span span, Scorecard card) {
    ScoreNode node = node(score, id);
    if (score.outcome() == Outcome.AUTO_FAILED || node.possible().signum() <= 0) {
      return false;
    }
    assertThat(node.earned().dividedBy(node.possible()))
        .as("%s of card %s, %s", id, ALL.indexOf(card), node)
        .isBetween(span.low(), span.high());
    return true;
  }

  @Tag("slow")
  @Test
  void deadQuestions_ofAnyCard_changeNothingWhateverIsAnswered() {
    int[] compared = new int[1];
    cards()
        .forEach(
            card -> {
              LintedCard linted = new LintedCard(card);
              CardLint.create().check(card).stream()
                  .filter(problem -> problem.code().equals("dead-question"))
                  .flatMap(p -> linted.questions().stream().filter(q -> q.path().equals(p.path())))
                  .forEach(dead -> compared[0] += compare(card, dead.question()));
            });
    assertThat(compared[0]).isGreaterThan(30);
  }

  private static int compare(Scorecard card, Question dead) {
    ScoringEngine engine = ScoringEngine.of(card);
    int compared = 0;
    for (int seed = 0; seed < SAMPLES; seed++) {
      RandomAnswers.Sample sample = RandomAnswers.of(card, seed);
      if (sample.answers().containsKey(dead.id())) {
        Score before = score(engine, sample.answers(), sample.facts()).orElseThrow();
        for (Answer other : others(dead)) {
          Map<String, Answer> changed = new HashMap<>(sample.answers());
          changed.put(dead.id(), other);
          Optional<Score> after = score(engine, changed, sample.facts());
          if (after.isPresent()) { // else the card answers it itself
            assertThat(after.get().ratio())
                .as("%s of card %s", dead.id(), ALL.indexOf(card))
                .isEqualTo(before.ratio());
            assertThat(after.get().outcome()).isEqualTo(before.outcome());
            compared++;
          }
        }
      }
    }
    return compared;
  }

  private static List<Answer> others(Question question) {
    List<Answer> answers = new ArrayList<>();
    boolean many = question.kind() instanceof QuestionKind.MultipleChoice;
    for (String mark : question.kind().marks()) {
      answers.add(many ? Answer.of(List.of(mark)) : new Answer.Word(mark));
    }
    return answers.stream().filter(answer -> question.refusal(answer).isEmpty()).toList();
  }

  @Tag("slow")
  @Test
  void autoFailsWithoutEffect_ofAnyCard_changeNothingIfRemoved() {
    int[] compared = new int[1];
    cards()
        .forEach(
            card -> {
              LintedCard linted = new LintedCard(card);
              CardLint.create().check(card).stream()
                  .filter(problem -> problem.code().equals("auto-fail-without-effect"))
                  .forEach(
                      problem -> {
                        Scorecard without = without(card, linted, problem.path());
                        ScoringEngine one = ScoringEngine.of(card);
                        ScoringEngine other = ScoringEngine.of(without);
                        for (int seed = 0; seed < SAMPLES; seed++) {
                          RandomAnswers.Sample sample = RandomAnswers.of(card, seed);
                          Optional<Score> was = score(one, sample.answers(), sample.facts());
                          Optional<Score> is = score(other, sample.answers(), sample.facts());
                          if (was.isPresent()) {
                            assertThat(is.orElseThrow().ratio())
                                .as("%s of card %s", problem, ALL.indexOf(card))
                                .isEqualTo(was.get().ratio());
                            assertThat(is.get().outcome()).isEqualTo(was.get().outcome());
                            compared[0]++;
                          }
                        }
                      });
            });
    assertThat(compared[0]).isGreaterThan(30);
  }

  private static Scorecard without(Scorecard card, LintedCard linted, String path) {
    PlacedQuestion placed =
        linted.questions().stream()
            .filter(one -> path.startsWith(one.path() + "/autoFail/"))
            .findFirst()
            .orElseThrow();
    int index = Integer.parseInt(path.substring(path.lastIndexOf('/') + 1));
    List<AutoFail> rules = new ArrayList<>(placed.question().autoFail());
    rules.remove(index);
    Question changed = placed.question().toBuilder().autoFail(rules).build();
    return card.toBuilder()
        .sections(card.sections().stream().map(s -> replaced(s, changed)).toList())
        .build();
  }

  private static Section replaced(Section section, Question changed) {
    return section.with(
        section.questions().stream().map(q -> q.id().equals(changed.id()) ? changed : q).toList(),
        section.sections().stream().map(s -> replaced(s, changed)).toList());
  }
}
