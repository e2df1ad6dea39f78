package dev.evenhand.engine.ratings;

import dev.evenhand.api.problem.Location;
import dev.evenhand.api.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What is to be told of a file beside its ratings: guesses, and what is likely not meant. */
final class Notes {
  private final String source;
  private final List<Problem> guesses = new ArrayList<>();
  private final List<Problem> warnings = new ArrayList<>();

  Notes(String source) {
    this.source = source;
  }

  String source() {
    return source;
  }

  Location at(long line) {
    return line == 0 ? Location.of(source) : Location.of(source, Math.toIntExact(line));
  }

  /** How something was read that could hardly be anything else. */
  void guess(String code, long line, String path, String message, String remedy) {
    guesses.add(Problem.notice(code, at(line), path, message, remedy));
  }

  /** How something was read that could be something else, with other results. */
  void doubtful(String code, long line, String path, String message, String remedy) {
    guesses.add(Problem.warning(code, at(line), path, message, remedy));
  }

  /** That a column of cells whose name is missing was left out. */
  void withoutName(long line, int column, boolean numbering) {
    String code = "column-without-name";
    String text = "column %s has cells and no name, and is left out".formatted(column + 1);
    String remedy = "If it holds ratings, name it in the row of names.";
    if (numbering) {
      guess(code, line, "", text, remedy);
    } else {
      doubtful(code, line, "", text, remedy);
    }
  }

  /** A guess of another class. */
  void add(Problem guess) {
    guesses.add(guess);
  }

  /** What was guessed elsewhere. */
  void guessed(List<Problem> others) {
    guesses.addAll(0, others);
  }

  /** What is as it is written, and likely not meant so. */
  void warn(Problem warning) {
    warnings.add(warning);
  }

  /** Whether something was guessed. */
  boolean anyGuess() {
    return !guesses.isEmpty();
  }

  /** Guesses as errors, for those who want none. */
  List<Problem> refused() {
    return guesses.stream()
        .map(
            guess ->
                Problem.error(
                    guess.code(),
                    guess.location(),
                    guess.path(),
                    "this would be a guess: " + guess.message(),
                    guess.remedy()))
        .toList();
  }

  List<Problem> all() {
    return Stream.concat(guesses.stream(), warnings.stream()).toList();
  }
}
