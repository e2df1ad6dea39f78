package dev.evenhand.cli;

import dev.evenhand.api.problem.Problem;
import dev.evenhand.api.scorecard.ScorecardRef;
import dev.evenhand.engine.evaluation.EvaluationLine;
import dev.evenhand.engine.evaluation.JsonEvaluations;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Evaluations of an input; a file can be looked at before, a stream can't. */
final class EvaluationInput {
  private EvaluationInput() {}

  /**
   * Gives every evaluation to {@code each}.
   *
   * @param card of those that name none; null if they must
   * @return why the input could not be read, or not to its end
   */
  static Optional<Problem> read(
      String input, @Nullable ScorecardRef card, Consumer<EvaluationLine> each) throws IOException {
    if (isFile(input)) {
      return JsonEvaluations.read(Path.of(input), card, each);
    }
    try (InputStream in = InputFile.open(input)) {
      return JsonEvaluations.read(InputFile.name(input), in, card, each);
    }
  }

  /** The same of an input that is open already and called {@code name}. */
  static Optional<Problem> read(
      String name, InputStream in, @Nullable ScorecardRef card, Consumer<EvaluationLine> each) {
    return isFile(name)
        ? JsonEvaluations.read(Path.of(name), card, each)
        : JsonEvaluations.read(name, in, card, each);
  }

  private static boolean isFile(String input) {
    return !input.equals(InputFile.STDIN) && Files.isRegularFile(Path.of(input));
  }
}
