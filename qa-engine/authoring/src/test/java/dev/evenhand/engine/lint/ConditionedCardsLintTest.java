package dev.evenhand.engine.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.evenhand.api.evaluation.Evaluation;
import dev.evenhand.api.evaluation.Interaction;
import dev.evenhand.api.evaluation.Reviewer;
import dev.evenhand.api.problem.Problem;
import dev.evenhand.api.score.Score;
import dev.evenhand.api.score.ScoreNode;
import dev.evenhand.api.score.ScoreNode.SectionScore;
import dev.evenhand.api.scorecard.Answer;
import dev.evenhand.api.scorecard.Scorecard;
import dev.evenhand.engine.scoring.ScoringEngine;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds what lint calls idle against every way to answer small cards with conditions. */
class ConditionedCardsLintTest {
  private static final int CARDS = 250;

  private final Map<String, Integer> held = new HashMap<>();

  private interface Found {
    void check(Map<String, Object> file, Scorecard card, Problem problem);
  }

  private void forEach(Map<String, Found> checks) {
    for (int seed = 0; seed < CARDS; seed++) {
      Map<String, Object> file = ConditionedCard.of(seed);
      ConditionedCard.read(file)
          .ifPresent(
              card ->
                  CardLint.create().check(card).stream()
                      .filter(problem -> checks.containsKey(problem.code()))
                      .forEach(
                          problem -> {
                            held.merge(problem.code(), 1, Integer::sum);
                            checks.get(problem.code()).check(file, card, problem);
                          }));
    }
  }

  /** The scores of all that may be answered; what need not be answered is left open. */
  private static Map<Map<String, Answer>, Score> scores(Scorecard card) {
    ScoringEngine engine = ScoringEngine.of(card);
    Map<Map<String, Answer>, Score> scores = new LinkedHashMap<>();
    visit(
        card,
        0,
        new HashMap<>(),
        answers ->
            engine.score(evaluation(card, answers)).value().ifPresent(s -> scores.put(answers, s)));
    return scores;
  }

  private static void visit(
      Scorecard card, int at, Map<String, Answer> given, Consumer<Map<String, Answer>> use) {
    if (at == card.questions().size()) {
      use.accept(Map.copyOf(given));
      return;
    }
    String id = card.questions().get(at).id();
    visit(card, at + 1, given, use);
    for (String answer : List.of("yes", "no")) {
      given.put(id, new Answer.Word(answer));
      visit(card, at + 1, given, use);
    }
    given.remove(id);
  }

  private static Evaluation evaluation(Scorecard card, Map<String, Answer> answers) {
    return new Evaluation(
        "e",
        card.ref(),
        new Interaction("i", null, Map.of()),
        Reviewer.of("r"),
        null,
        null,
        answers,
        Map.of(),
        Map.of());
  }

  private static Stream<ScoreNode> nodes(ScoreNode node) {
    return node instanceof SectionScore section
        ? Stream.concat(Stream.of(node), section.parts().stream().flatMap(n -> nodes(n)))
        : Stream.of(node);
  }

  /** What is earned and possible everywhere, and what comes of it. */
  private static List<Object> told(Score score) {
    List<Object> told = new ArrayList<>(List.of(score.outcome(), score.ratio()));
    nodes(score.card()).forEach(node -> told.add(List.of(node.earned(), node.possible())));
    return told;
  }

  private static void sameWithout(Map<String, Object> file, Scorecard card, String path) {
    Optional<Scorecard> without = ConditionedCard.read(ConditionedCard.without(file, path));
    assertThat(without).as("%s without %s", file, path).isPresent();
    Map<Map<String, Answer>, Score> is = scores(without.get());
    scores(card)
        .forEach(
            (answers, score) ->
                assertThat(told(is.get(answers)))
                    .as("%s without %s, answered %s", file, path, answers)
                    .isEqualTo(told(score)));
  }

  /** No rule may stand after one that always holds. */
  private static Map<String, Object> withoutLater(
      Map<String, Object> file, Scorecard card, String path) {
    PlacedQuestion question = question(card, path);
    String rules = question.path() + "/answeredBy/";
    int index = Integer.parseInt(path.substring(rules.length()).replace("/when", ""));
    Map<String, Object> changed = file;
    for (int i = question.question().answerRules().size() - 1; i > index; i--) {
      changed = ConditionedCard.without(changed, rules + i);
    }
    return changed;
  }

  @Test
  void whatIsCalledIdle_removed_movesNoScore() {
    Found part = (file, card, problem) -> sameWithout(file, card, problem.path());
    Found always =
        (file, card, problem) -> {
          if (problem.path().endsWith("shownWhen")) {
            sameWithout(file, card, problem.path());
          } else if (problem.path().contains("answeredBy")) {
            sameWithout(withoutLater(file, card, problem.path()), card, problem.path());
          }
        };
    Found never =
        (file, card, problem) -> {
          boolean hides = problem.path().endsWith("hiddenWhen");
          int end = problem.path().lastIndexOf('/');
          if (!problem.path().endsWith("shownWhen")) { // without it the question would be asked
            sameWithout(file, card, hides ? problem.path() : problem.path().substring(0, end));
          }
        };

    forEach(
        Map.of(
            "auto-fail-implied", part,
            "condition-part-idle", part,
            "condition-always-true", always,
            "condition-never-true", never));

    assertThat(held.values()).hasSize(4).allMatch(count -> count > 20);
  }

  @Test
  void questionAskedAfterAFail_answeredOtherwise_movesNoScore() {
    forEach(
        Map.of(
            "question-after-fail",
            (file, card, problem) -> {
              String id = question(card, problem.path()).id();
              Map<Map<String, Answer>, List<Object>> byOthers = new HashMap<>();
              scores(card)
                  .forEach(
                      (answers, score) -> {
                        if (answers.containsKey(id)) {
                          Map<String, Answer> others = new HashMap<>(answers);
                          others.remove(id);
                          List<Object> now = List.of(score.outcome(), score.ratio());
                          assertThat(byOthers.computeIfAbsent(others, o -> now)).isEqualTo(now);
                        }
                      });
            }));

    assertThat(held.get("question-after-fail")).isGreaterThan(10);
  }

  @Test
  void questionThatIsImplied_hasOneAnswer_orOneForEachAnswerToAnother() {
    forEach(
        Map.of(
            "question-implied",
            (file, card, problem) -> {
              String id = question(card, problem.path()).id();
              String[] words = problem.message().split("'", -1);
              String other = problem.message().contains("follows from") ? words[3] : "";
              Map<Object, Object> earned = new HashMap<>();
              scores(unfailing(file))
                  .values()
                  .forEach(
                      score ->
                          node(score, id)
                              .filter(node -> node.possible().signum() > 0)
                              .ifPresent(
                                  node -> {
                                    Object seen =
                                        node(score, other)
                                            .map(n -> List.of(n.earned(), n.possible()));
                                    assertThat(earned.computeIfAbsent(seen, s -> node.earned()))
                                        .isEqualTo(node.earned());
                                  }));
            }));

    assertThat(held.get("question-implied")).isGreaterThan(10);
  }

  private static Optional<ScoreNode> node(Score score, String id) {
    return nodes(score.card()).filter(node -> node.id().equals(id)).findFirst();
  }

  /** The same card without auto-fails, which change what a question earns. */
  private static Scorecard unfailing(Map<String, Object> file) {
    Map<String, Object> changed = file;
    for (int s = 0; s < 2; s++) {
      for (int q = 0; q < 2; q++) {
        changed =
            ConditionedCard.without(changed, "/sections/" + s + "/questions/" + q + "/autoFail");
      }
    }
    return ConditionedCard.read(changed).orElseThrow();
  }

  private static PlacedQuestion question(Scorecard card, String path) {
    return new LintedCard(card)
        .questions().stream()
            .filter(one -> path.equals(one.path()) || path.startsWith(one.path() + "/"))
            .findFirst()
            .orElseThrow();
  }
}
