package dev.evenhand.api.problem;

import dev.evenhand.api.copy.Copies;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A value that was made from what somebody wrote, or every reason why it could not be made.
 *
 * <p>Immutable; safe for threads as far as the value is.
 *
 * @param <T> what was asked for
 */
public final class Checked<T> {
  private final @Nullable T value;
  private final List<Problem> problems;

  private Checked(@Nullable T value, List<Problem> problems) {
    this.value = value;
    this.problems = Copies.list(problems, "problems");
  }

  /** A value without problems. */
  public static <T> Checked<T> of(T value) {
    return new Checked<>(Objects.requireNonNull(value, "value"), List.of());
  }

  /**
   * No value, and why.
   *
   * @throws IllegalArgumentException if there is no problem to name
   */
  public static <T> Checked<T> failed(List<Problem> problems) {
    Objects.requireNonNull(problems, "problems");
    if (problems.isEmpty()) {
      throw new IllegalArgumentException("A missing value needs a reason. Maybe call of(value).");
    }
    return new Checked<>(null, problems);
  }

  /** No value, for one reason. */
  public static <T> Checked<T> failed(Problem problem) {
    return failed(List.of(problem));
  }

  /** The value, or empty if there are problems. */
  public Optional<T> value() {
    return Optional.ofNullable(value);
  }

  /** What {@code next} makes of the value; the problems where there is none. */
  public <R> Checked<R> map(Function<? super T, ? extends R> next) {
    return value == null ? Checked.failed(problems) : Checked.of(next.apply(value));
  }

  /** What {@code next} makes of the value, problems or not; the problems where there is none. */
  public <R> Checked<R> flatMap(Function<? super T, Checked<R>> next) {
    return value == null ? Checked.failed(problems) : next.apply(value);
  }

  /** In the order of the source; empty if there is a value. */
  public List<Problem> problems() {
    return problems;
  }

  /**
   * The value, for callers to whom a problem is a bug.
   *
   * @throws ProblemException if there are problems
   */
  public T orThrow() {
    if (value == null) {
      throw new ProblemException(problems);
    }
    return value;
  }

  @Override
  public String toString() {
    return value == null ? problems.toString() : value.toString();
  }
}
