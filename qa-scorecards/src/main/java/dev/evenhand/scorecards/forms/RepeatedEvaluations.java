package dev.evenhand.scorecards.forms;

import dev.evenhand.api.evaluation.Evaluation;
import dev.evenhand.api.form.FormEvaluation;
import dev.evenhand.api.problem.Checked;
import dev.evenhand.api.problem.Location;
import dev.evenhand.api.problem.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Evaluations that stand in a file more than once: equal ones count once, others not at all. */
final class RepeatedEvaluations {
  private RepeatedEvaluations() {}

  /** The same evaluations, with a problem in place of those that can't be used. */
  static List<FormEvaluation> told(List<FormEvaluation> all) {
    Map<String, List<FormEvaluation>> byId = new HashMap<>();
    for (FormEvaluation one : all) {
      one.evaluation()
          .value()
          .map(Evaluation::id)
          .filter(id -> !id.equals(EvaluationDraft.UNKNOWN))
          .ifPresent(id -> byId.computeIfAbsent(id, key -> new ArrayList<>()).add(one));
    }
    IdentityHashMap<FormEvaluation, Problem> told = new IdentityHashMap<>();
    byId.forEach((id, same) -> tell(id, same, told));
    return all.stream()
        .map(
            one -> {
              Problem why = told.get(one);
              return why == null ? one : with(one, why);
            })
        .toList();
  }

  private static void tell(
      String id, List<FormEvaluation> same, IdentityHashMap<FormEvaluation, Problem> told) {
    FormEvaluation first = same.get(0);
    boolean equal =
        same.stream()
            .allMatch(other -> other.evaluation().value().equals(first.evaluation().value()));
    for (int i = equal ? 1 : 0; i < same.size() && same.size() > 1; i++) {
      FormEvaluation one = same.get(i);
      told.put(one, equal ? copy(id, one, first.location()) : other(id, one, same));
    }
  }

  private static Problem copy(String id, FormEvaluation one, Location first) {
    return Problem.notice(
        "evaluation-again",
        one.location(),
        "",
        "evaluation '%s' stands here again as on line %s, and counts once"
            .formatted(id, first.line()),
        "Remove the copy.");
  }

  private static Problem other(String id, FormEvaluation one, List<FormEvaluation> same) {
    List<Integer> lines = same.stream().map(each -> each.location().line()).distinct().toList();
    String named = lines.stream().limit(10).map(String::valueOf).collect(Collectors.joining(", "));
    return Problem.error(
        "evaluation-differs",
        one.location(),
        "",
        "evaluation '%s' says different things %s %s, and which counts is not known"
            .formatted(id, lines.size() == 1 ? "several times on line" : "on lines", named),
        "Keep one of them.");
  }

  private static FormEvaluation with(FormEvaluation one, Problem why) {
    return new FormEvaluation(
        one.location(), one.text(), Checked.failed(why), one.notes(), one.percent());
  }
}
