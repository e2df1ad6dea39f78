package dev.evenhand.engine.evaluation;

import dev.evenhand.api.problem.Location;
import dev.evenhand.api.problem.Problem;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Finds evaluations whose id was there before: an equal copy counts once, and those that say
 * different things are refused, as which counts is not known. Of each id about 22 bytes are kept.
 * For one input; not thread-safe.
 */
public final class CopyCheck {
  private final String source;
  private final SeenEvaluations seen = new SeenEvaluations();
  private final Conflicts conflicts;

  CopyCheck(String source, Conflicts conflicts) {
    this.source = source;
    this.conflicts = conflicts;
  }

  /** For an input that can be read only once: of different ones the first is given. */
  public static CopyCheck ofStream(String source) {
    Objects.requireNonNull(source, "source");
    return new CopyCheck(source, Conflicts.unknown(source));
  }

  /**
   * For an input that can be read twice: of different ones none is given.
   *
   * @param firstLook gives all lines of the input, before any of them is checked
   */
  public static CopyCheck ofTwoLooks(String source, Consumer<Consumer<EvaluationLine>> firstLook) {
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(firstLook, "firstLook");
    return new CopyCheck(source, Conflicts.among(source, firstLook));
  }

  /** The line, or in place of its evaluation why that can't be used. */
  public EvaluationLine check(EvaluationLine line) {
    return line.evaluation()
        .value()
        .flatMap(evaluation -> again(evaluation.id(), Fingerprint.of(evaluation), line.number()))
        .map(line::without)
        .orElse(line);
  }

  /** Why an evaluation can't be used whose id was there before; empty if it is new. */
  Optional<Problem> again(String id, long fingerprint, int line) {
    Optional<Problem> conflict = conflicts.of(id, line);
    return conflict.isPresent() ? conflict : seen.see(id, fingerprint, Location.of(source, line));
  }
}
