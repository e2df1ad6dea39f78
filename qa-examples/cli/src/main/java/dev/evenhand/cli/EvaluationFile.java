package dev.evenhand.cli;

import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.HashMultiset;
import com.google.common.collect.Iterables;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.Multiset;
import dev.evenhand.api.evaluation.Evaluation;
import dev.evenhand.api.problem.Location;
import dev.evenhand.api.problem.Problem;
import dev.evenhand.api.problem.ProblemLog;
import dev.evenhand.engine.evaluation.EvaluationLine;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * What is wanted of a file of evaluations, however many it holds: those of some ids, or the first;
 * with the problems of the lines that hold none.
 */
final class EvaluationFile {
  /** So many of them are compared. */
  private static final int MOST = 2;

  /** Of more ids nobody is told. */
  private static final int MOST_IDS = 1000;

  private final String source;
  private final Collection<String> wanted;
  private final List<Found> first = new ArrayList<>();
  private final ListMultimap<String, Found> byId = ArrayListMultimap.create();
  private final Multiset<String> copies = HashMultiset.create();
  private final List<String> ids = new ArrayList<>();
  private final ProblemLog problems = new ProblemLog();
  private long count;

  private EvaluationFile(String source, Collection<String> wanted) {
    this.source = source;
    this.wanted = wanted;
  }

  private record Found(Evaluation evaluation, int line) {}

  /**
   * @param wanted the ids of those to be found; none for the first
   */
  static EvaluationFile read(String input, Collection<String> wanted) throws IOException {
    EvaluationFile file = new EvaluationFile(InputFile.name(input), wanted);
    new EvaluationInput(null, new SheetOptions())
        .read(input, file::add)
        .forEach(file.problems::add);
    return file;
  }

  private void add(EvaluationLine line) {
    if (!line.isCopy()) {
      problems.addAll(line.evaluation().problems());
    }
    line.evaluation().value().ifPresent(evaluation -> add(evaluation, line.number()));
  }

  private void add(Evaluation evaluation, int line) {
    if (ids.size() < MOST_IDS) {
      ids.add(evaluation.id());
    }
    count++;
    if (wanted.isEmpty() && first.size() < MOST) {
      first.add(new Found(evaluation, line));
    }
    if (wanted.contains(evaluation.id()) && copies.add(evaluation.id(), 1) < MOST) {
      byId.put(evaluation.id(), new Found(evaluation, line));
    }
  }

  Location location() {
    return Location.of(source);
  }

  /** How many evaluations there are. */
  long count() {
    return count;
  }

  /** One of the first two, where no ids were given. */
  Evaluation evaluation(int index) {
    return first.get(index).evaluation();
  }

  /** How many there are of a wanted id. */
  int copies(String id) {
    return copies.count(id);
  }

  /** The one of a wanted id. */
  Evaluation evaluation(String id) {
    return byId.get(id).get(0).evaluation();
  }

  /** The ids in the file in their order, the first of many. */
  List<String> ids() {
    return List.copyOf(ids);
  }

  List<Problem> problems() {
    return problems.problems();
  }

  /** The problem of an evaluation, with the line that the evaluation stands in. */
  Problem located(Problem problem) {
    for (Found one : Iterables.concat(first, byId.values())) {
      if (problem.location().source().equals("evaluation " + one.evaluation().id())) {
        return problem.at(Location.of(source, one.line()), problem.path());
      }
    }
    return problem;
  }
}
