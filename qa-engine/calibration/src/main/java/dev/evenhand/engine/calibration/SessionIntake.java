package dev.evenhand.engine.calibration;

import dev.evenhand.api.evaluation.Evaluation;
import dev.evenhand.api.problem.Checked;
import dev.evenhand.api.problem.Location;
import dev.evenhand.api.problem.Problem;
import dev.evenhand.api.score.AppliedRule;
import dev.evenhand.api.score.Score;
import dev.evenhand.api.score.ScoreNode.QuestionScore;
import dev.evenhand.api.scorecard.Scorecard;
import dev.evenhand.engine.scoring.ScoringEngine;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Decides which evaluations take part in a calibration. */
final class SessionIntake {
  private static final String OPEN = "unanswered";

  private static final Set<AppliedRule.Kind> OPEN_RULES =
      Set.of(AppliedRule.Kind.UNANSWERED_EXCLUDED, AppliedRule.Kind.UNANSWERED_ZERO);

  private static final Comparator<Evaluation> BY_TIME =
      Comparator.comparing(
          Evaluation::at, Comparator.nullsLast(Comparator.<Instant>naturalOrder()));

  private final ScoringEngine engine;
  private final SessionRules rules;
  private final List<ScoredEvaluation> judged = new ArrayList<>();
  private final List<ScoredEvaluation> again = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();

  SessionIntake(Scorecard card, SessionRules rules) {
    this.engine = ScoringEngine.of(card);
    this.rules = rules;
  }

  SessionIntake add(List<Evaluation> evaluations) {
    Map<List<String>, List<Evaluation>> byReviewerAndInteraction =
        evaluations.stream()
            .collect(
                Collectors.groupingBy(
                    one -> List.of(one.interaction().id(), one.reviewer().id()),
                    LinkedHashMap::new,
                    Collectors.toList()));
    for (List<Evaluation> copies : byReviewerAndInteraction.values()) {
      if (copies.size() == 1) {
        judge(copies.get(0)).ifPresent(judged::add);
      } else if (rules.replicates()) {
        addReplicates(copies);
      } else {
        copies.forEach(copy -> problems.add(duplicate(copy, copies.size())));
      }
    }
    return this;
  }

  /** The earliest that can be used takes part; of those of no time or one, the first given. */
  private void addReplicates(List<Evaluation> copies) {
    List<ScoredEvaluation> usable =
        copies.stream().sorted(BY_TIME).flatMap(copy -> judge(copy).stream()).toList();
    if (!usable.isEmpty()) {
      judged.add(usable.get(0));
      again.addAll(usable.subList(1, usable.size()));
    }
  }

  List<ScoredEvaluation> judged() {
    return judged;
  }

  /** Those that take part and those that repeat them; empty if nothing is repeated. */
  List<ScoredEvaluation> repeated() {
    return again.isEmpty() ? List.of() : Stream.concat(judged.stream(), again.stream()).toList();
  }

  /** How many evaluations repeat others. */
  int again() {
    return again.size();
  }

  List<Problem> problems() {
    return problems;
  }

  /** The evaluation with its score; empty if it can't be used, and why is told. */
  private Optional<ScoredEvaluation> judge(Evaluation evaluation) {
    boolean useOpen = rules.unfinished() == UnfinishedEvaluations.USE;
    Checked<Score> checked = engine.score(evaluation);
    if (checked.value().isPresent()) {
      ScoredEvaluation found = ScoredEvaluation.of(evaluation, checked.value().get());
      List<String> open = open(found);
      if (open.isEmpty() || useOpen) {
        return Optional.of(found);
      }
      problems.add(unfinished(evaluation, open));
    } else if (useOpen && isJustOpen(checked.problems())) {
      return Optional.of(ScoredEvaluation.of(evaluation, null));
    } else {
      problems.addAll(checked.problems());
    }
    return Optional.empty();
  }

  private static boolean isJustOpen(List<Problem> problems) {
    return problems.stream().allMatch(problem -> problem.code().equals(OPEN));
  }

  private static List<String> open(ScoredEvaluation judged) {
    Score score = judged.score();
    return score == null
        ? List.of()
        : score.questions().stream()
            .filter(
                question -> question.rules().stream().anyMatch(r -> OPEN_RULES.contains(r.kind())))
            .map(QuestionScore::id)
            .toList();
  }

  private static Problem unfinished(Evaluation evaluation, List<String> open) {
    return Problem.error(
        "unfinished-evaluation",
        Location.of("evaluation " + evaluation.id()),
        "/answers",
        "the evaluation is unfinished: no answer to %s".formatted(named(open)),
        "Finish it, or let what is answered count (--unfinished use).");
  }

  private static String named(List<String> questions) {
    String first = String.join("', '", questions.subList(0, Math.min(3, questions.size())));
    int more = questions.size() - 3;
    return "'" + first + "'" + (more > 0 ? " and " + more + " more" : "");
  }

  private static Problem duplicate(Evaluation copy, int count) {
    return Problem.error(
        "duplicate-evaluation",
        Location.of("evaluation " + copy.id()),
        "/interaction",
        "reviewer '%s' evaluated interaction '%s' %s times, and which counts is not known"
            .formatted(copy.reviewer(), copy.interaction().id(), count),
        "Keep one of the evaluations; or say --replicates if interactions were evaluated again on"
            + " purpose.");
  }
}
