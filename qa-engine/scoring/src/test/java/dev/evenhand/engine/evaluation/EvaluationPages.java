package dev.evenhand.engine.evaluation;

import dev.evenhand.api.evaluation.Evaluation;
import dev.evenhand.api.problem.Checked;
import dev.evenhand.api.problem.Problem;
import dev.evenhand.api.scorecard.Scorecard;
import dev.evenhand.api.scorecard.ScorecardRef;
import dev.evenhand.engine.card.CardPages;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What reading the examples of pages about evaluations gives. */
public final class EvaluationPages {
  /** The line that examples are a part of. */
  public static final String GOOD = EvaluationJson.GOOD;

  private static final Scorecard CARD = CardPages.card();

  private EvaluationPages() {}

  /** The problems and notices of a line that must name its card. */
  public static List<Problem> problems(String line) {
    return problems(line, null);
  }

  /** The problems and notices of evaluations by the good card. */
  public static List<Problem> problemsByCard(String text) {
    return problems(text, CARD.ref());
  }

  private static List<Problem> problems(String text, @Nullable ScorecardRef card) {
    List<Problem> problems = new ArrayList<>();
    JsonEvaluations.read(
            "e.ndjson",
            new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
            card,
            line -> add(line, problems))
        .ifPresent(problems::add);
    return problems;
  }

  private static void add(EvaluationLine line, List<Problem> problems) {
    problems.addAll(line.notices());
    Checked<Evaluation> evaluation = line.evaluation();
    problems.addAll(evaluation.problems());
    evaluation
        .value()
        .ifPresent(
            value -> {
              Checked<ReadEvaluation> read = Answers.of(CARD).read(value);
              problems.addAll(read.problems());
              read.value().ifPresent(found -> problems.addAll(found.notices()));
            });
  }
}
