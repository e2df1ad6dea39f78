package dev.evenhand.engine.gate;

import dev.evenhand.api.copy.Copies;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Whether a gate was met.
 *
 * @param status failed if any check failed, else not decidable if any is not, else met
 * @param checks one for each criterion, or for each reviewer on each, that was looked at
 * @param skipped criteria that have nothing of the kind, and that a gate of every criterion leaves
 *     out: such as names where numbers are asked for
 */
public record GateResult(Gate gate, Status status, List<Check> checks, List<String> skipped) {
  /** How it came out. */
  public enum Status {
    MET,
    FAILED,
    /** There is no number to look at; this does not pass either. */
    NOT_DECIDABLE
  }

  /**
   * One number that was looked at.
   *
   * @param criterion its criterion; {@link Gate#ALL} if there was none to look at
   * @param reviewer whose it is; null if it is the criterion's
   * @param found the number; null if there is none
   * @param message what was found and what is asked, a sentence without a full stop
   * @param remedy what to do, a sentence; null if the check is met
   */
  public record Check(
      String criterion,
      @Nullable String reviewer,
      Status status,
      @Nullable Double found,
      String message,
      @Nullable String remedy) {
    public Check {
      Objects.requireNonNull(criterion, "criterion");
      Objects.requireNonNull(status, "status");
      Objects.requireNonNull(message, "message");
    }

    /** A check that has nothing to decide by. */
    static Check open(
        String criterion,
        @Nullable String reviewer,
        @Nullable Double found,
        String message,
        String remedy) {
      return new Check(criterion, reviewer, Status.NOT_DECIDABLE, found, message, remedy);
    }

    /** The same where neither a reviewer is looked at nor a number found. */
    static Check open(String criterion, String message, String remedy) {
      return open(criterion, null, null, message, remedy);
    }

    /** A check that is decided. */
    static Check decided(
        String criterion,
        @Nullable String reviewer,
        boolean met,
        double found,
        String message,
        String remedy) {
      Status status = met ? Status.MET : Status.FAILED;
      return new Check(criterion, reviewer, status, found, message, met ? null : remedy);
    }

    /** What was found and what to do. */
    public String text() {
      return remedy == null ? message + "." : message + ". " + remedy;
    }
  }

  public GateResult {
    Objects.requireNonNull(gate, "gate");
    Objects.requireNonNull(status, "status");
    checks = Copies.list(checks, "checks");
    skipped = Copies.list(skipped, "skipped");
  }

  static GateResult of(Gate gate, List<Check> checks, List<String> skipped) {
    boolean failed = checks.stream().anyMatch(check -> check.status() == Status.FAILED);
    boolean open = checks.stream().anyMatch(check -> check.status() == Status.NOT_DECIDABLE);
    Status status = failed ? Status.FAILED : open ? Status.NOT_DECIDABLE : Status.MET;
    return new GateResult(gate, status, checks, skipped);
  }

  /** The checks that did not pass. */
  public List<Check> notMet() {
    return checks.stream().filter(check -> check.status() != Status.MET).toList();
  }
}
