package dev.evenhand.cli;

import dev.evenhand.api.evaluation.Evaluation;
import dev.evenhand.api.problem.Location;
import dev.evenhand.api.problem.Problem;
import dev.evenhand.engine.evaluation.EvaluationLine;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** All evaluations of an input, and the problems of the lines that hold none. */
final class EvaluationFile {
  private final String source;
  private final List<Evaluation> evaluations = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();
  private final Map<String, Deque<Integer>> linesById = new HashMap<>();

  private EvaluationFile(String source) {
    this.source = source;
  }

  static EvaluationFile read(String input) throws IOException {
    EvaluationFile file = new EvaluationFile(InputFile.name(input));
    EvaluationInput.read(input, null, file::add).ifPresent(file.problems::add);
    return file;
  }

  private void add(EvaluationLine line) {
    if (!line.isCopy()) {
      problems.addAll(line.evaluation().problems());
    }
    line.evaluation()
        .value()
        .ifPresent(
            evaluation -> {
              evaluations.add(evaluation);
              linesById
                  .computeIfAbsent(evaluation.id(), id -> new ArrayDeque<>())
                  .add(line.number());
            });
  }

  Location location() {
    return Location.of(source);
  }

  List<Evaluation> evaluations() {
    return evaluations;
  }

  List<Problem> problems() {
    return problems;
  }

  /**
   * The problem of an evaluation, with the line that the evaluation stands in; of copies under one
   * id each has its own line.
   */
  Problem located(Problem problem) {
    String id = problem.location().source().replaceFirst("^evaluation ", "");
    Deque<Integer> lines = linesById.getOrDefault(id, new ArrayDeque<>());
    boolean copy = problem.code().equals("duplicate-evaluation") && lines.size() > 1;
    Integer line = copy ? lines.poll() : lines.peek();
    return line == null ? problem : problem.at(Location.of(source, line), problem.path());
  }
}
