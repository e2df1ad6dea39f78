package dev.evenhand.engine.sheet;

import dev.evenhand.api.problem.Location;
import dev.evenhand.api.problem.Problem;
import java.util.ArrayList;
import java.util.List;

/** What had to be guessed about one file, in the order in which it was. */
final class Guesses {
  private final String source;
  private final List<Problem> all = new ArrayList<>();

  Guesses(String source) {
    this.source = source;
  }

  String source() {
    return source;
  }

  /** Of the file as a whole. */
  void notice(String code, String message, String remedy) {
    all.add(Problem.notice(code, Location.of(source), "", message, remedy));
  }

  void notice(String code, int line, String message, String remedy) {
    all.add(Problem.notice(code, Location.of(source, line), "", message, remedy));
  }

  List<Problem> all() {
    return List.copyOf(all);
  }
}
