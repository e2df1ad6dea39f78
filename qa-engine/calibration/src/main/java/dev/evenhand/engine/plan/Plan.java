package dev.evenhand.engine.plan;

import dev.evenhand.api.copy.Copies;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** How much of something it takes, or the reason why no number is enough. Immutable. */
public sealed interface Plan {
  /** What was planned, such as {@code cohen-kappa}. */
  String subject();

  /** What was asked, by the names of the JSON: numbers, and lists of numbers. */
  Map<String, Object> inputs();

  /** What is counted. */
  enum Unit {
    /** Interactions that two or more reviewers rate, in a random sample of all. */
    SHARED_INTERACTIONS,
    /** Reviewers who each rate every interaction. */
    REVIEWERS,
    /** Interactions of one agent, in a random sample of all of theirs. */
    INTERACTIONS;

    /** The name in reports. */
    public String id() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /**
   * A number that is enough.
   *
   * @param needed the fewest that are enough, at least 1
   * @param unit what they are
   * @param achieved what that many give: a half width, power or reliability, by its name in the
   *     JSON
   * @param method the formula, with its source
   * @param assumptions what is taken for granted, a sentence each
   */
  record Needed(
      String subject,
      Map<String, Object> inputs,
      long needed,
      Unit unit,
      Map<String, Double> achieved,
      String method,
      List<String> assumptions)
      implements Plan {
    public Needed {
      Objects.requireNonNull(subject, "subject");
      Objects.requireNonNull(unit, "unit");
      Objects.requireNonNull(method, "method");
      inputs = Copies.map(inputs, "inputs");
      achieved = Copies.map(achieved, "achieved");
      assumptions = Copies.list(assumptions, "assumptions");
    }
  }

  /**
   * No number is enough.
   *
   * @param reason why, a sentence
   * @param remedy what to change, a sentence
   */
  record Impossible(String subject, Map<String, Object> inputs, String reason, String remedy)
      implements Plan {
    public Impossible {
      Objects.requireNonNull(subject, "subject");
      Objects.requireNonNull(reason, "reason");
      Objects.requireNonNull(remedy, "remedy");
      inputs = Copies.map(inputs, "inputs");
    }
  }
}
