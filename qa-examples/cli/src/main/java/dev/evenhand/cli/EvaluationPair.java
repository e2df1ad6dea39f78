package dev.evenhand.cli;

import dev.evenhand.api.evaluation.Evaluation;
import dev.evenhand.api.problem.Checked;
import dev.evenhand.api.problem.Names;
import dev.evenhand.api.problem.Problem;
import dev.evenhand.api.problem.ProblemException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Two evaluations chosen from one file or two.
 *
 * @param firstFile where the first stands
 * @param secondFile where the second stands, maybe the same
 */
record EvaluationPair(
    Evaluation first, Evaluation second, EvaluationFile firstFile, EvaluationFile secondFile) {
  private static final int SHOWN = 5;

  /**
   * @param files one or two
   * @param ids two, the first from the first file, the second from the last; or none, where the
   *     files together hold just two evaluations
   */
  static EvaluationPair choose(List<String> files, List<String> ids) throws IOException {
    List<Problem> problems = new ArrayList<>();
    List<EvaluationFile> read = new ArrayList<>();
    for (String name : files) {
      Optional<Problem> obstacle = InputFile.obstacle(name);
      obstacle.ifPresent(problems::add);
      if (obstacle.isEmpty()) {
        read.add(EvaluationFile.read(name, ids));
      }
    }
    read.forEach(file -> problems.addAll(file.problems()));
    refuse(problems);
    EvaluationFile first = read.get(0);
    EvaluationFile last = read.get(read.size() - 1);
    return ids.isEmpty() ? onlyTwo(first, last, files.size()) : byIds(first, last, ids);
  }

  private static void refuse(List<Problem> problems) {
    if (!problems.isEmpty()) {
      throw new ProblemException(problems);
    }
  }

  private static EvaluationPair onlyTwo(EvaluationFile first, EvaluationFile last, int files) {
    int wanted = files == 1 ? 2 : 1;
    refuse(
        Stream.of(first, last)
            .limit(files)
            .filter(file -> file.count() != wanted)
            .map(file -> notSoMany(file, wanted))
            .toList());
    return new EvaluationPair(first.evaluation(0), last.evaluation(wanted - 1), first, last);
  }

  private static Problem notSoMany(EvaluationFile file, int wanted) {
    String ids = file.ids().stream().limit(SHOWN).collect(Collectors.joining(", "));
    String more = file.count() > SHOWN ? ", ..." : "";
    return Problem.unreadable(
            "which-evaluations",
            file.location(),
            "there %s %s, not %s"
                .formatted(
                    file.count() == 1 ? "is" : "are",
                    Counted.of(file.count(), "evaluation"),
                    wanted),
            "Choose two by their ids with --ids A,B.")
        .with(ids + more, null);
  }

  private static EvaluationPair byIds(EvaluationFile first, EvaluationFile last, List<String> ids) {
    Checked<Evaluation> one = byId(first, ids.get(0));
    Checked<Evaluation> other = byId(last, ids.get(1));
    refuse(Stream.of(one, other).flatMap(found -> found.problems().stream()).toList());
    return new EvaluationPair(one.orThrow(), other.orThrow(), first, last);
  }

  private static Checked<Evaluation> byId(EvaluationFile file, String id) {
    int found = file.copies(id);
    if (found == 1) {
      return Checked.of(file.evaluation(id));
    }
    return Checked.failed(
        found == 0
            ? Problem.unreadable(
                "no-evaluation",
                file.location(),
                "there is no evaluation '%s'".formatted(id),
                Names.maybe(
                    id, file.ids().stream().distinct().toList(), "Name one that is in the file."))
            : Problem.unreadable(
                "which-evaluation",
                file.location(),
                "there are %s evaluations '%s'".formatted(found, id),
                "Give them different ids."));
  }

  /** The problem, with the line of the evaluation that it is about. */
  Problem located(Problem problem) {
    boolean ofSecond = problem.location().source().equals("evaluation " + second.id());
    return (ofSecond ? secondFile : firstFile).located(problem);
  }
}
