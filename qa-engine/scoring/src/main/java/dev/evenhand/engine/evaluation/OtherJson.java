package dev.evenhand.engine.evaluation;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Guesses by its properties what an object is that was taken for an evaluation. */
final class OtherJson {
  /** A kind of object, the properties that only it has, and what to do with it. */
  private record Kind(String name, List<Set<String>> marks, String remedy) {}

  private static final String RATINGS =
      "Write the ratings as CSV with the columns item, rater and value for qa calibrate.";

  private static final List<Kind> KINDS =
      List.of(
          new Kind(
              "annotations of Prodigy",
              List.of(Set.of("_input_hash"), Set.of("_task_hash")),
              RATINGS + " Here they are _input_hash, _session_id and answer."),
          new Kind(
              "annotations of Label Studio",
              List.of(Set.of("annotations", "data"), Set.of("completed_by")),
              RATINGS + " Label Studio exports CSV."),
          new Kind(
              "evaluations of Amazon Connect",
              List.of(
                  Set.of("evaluationId"),
                  Set.of("EvaluationId"),
                  Set.of("Evaluation"),
                  Set.of("evaluation")),
              "Score them with qa score --from connect --scorecard CARD."),
          new Kind(
              "evaluations of Genesys Cloud",
              List.of(Set.of("evaluationForm"), Set.of("conversation", "evaluator")),
              "Score them with qa score --from genesys --scorecard CARD."),
          new Kind(
              "a scorecard",
              List.of(Set.of("sections"), Set.of("extends", "version")),
              "Give it as the card (qa's option --scorecard), and give the evaluations as input."),
          new Kind(
              "gates",
              List.of(Set.of("gates")),
              "Give them as gates (qa's option --gate), beside the evaluations."),
          new Kind(
              "scores that qa score wrote",
              List.of(Set.of("format", "scores"), Set.of("evaluation", "ratio")),
              "Give the evaluations that were scored."),
          new Kind(
              "a report of qa calibrate",
              List.of(Set.of("format", "settings", "criteria")),
              "Give the file that it was made from: the report names it as its source."),
          new Kind(
              "ratings",
              List.of(Set.of("item", "value"), Set.of("rater", "value"), Set.of("rater", "rating")),
              RATINGS),
          new Kind(
              "an object around evaluations",
              List.of(Set.of("evaluations"), Set.of("items"), Set.of("results")),
              "Give the list in it alone, such as with jq '.evaluations'."));

  /** Objects of which nothing else is known than that they hold no others. */
  private static final Kind ROWS =
      new Kind(
          "rows of a table",
          List.of(),
          "Call a column for each question as the card does, by its id or its words, and name"
              + " the card (qa's option --scorecard); or write objects with the properties of an"
              + " evaluation.");

  private OtherJson() {}

  private static Optional<Kind> kind(Set<String> names, boolean isFlat) {
    return KINDS.stream()
        .filter(kind -> kind.marks().stream().anyMatch(names::containsAll))
        .findFirst()
        .or(() -> Optional.of(ROWS).filter(rows -> isFlat));
  }

  /**
   * What it looks like, to follow a message; empty if it is unknown.
   *
   * @param isFlat whether the object is like a row: several properties, none of them a list or an
   *     object
   */
  static String name(Set<String> names, boolean isFlat) {
    return kind(names, isFlat).map(kind -> "; it looks like " + kind.name()).orElse("");
  }

  /** What to do with it. */
  static String remedy(Set<String> names, boolean isFlat) {
    return kind(names, isFlat)
        .map(Kind::remedy)
        .orElse("Write objects with the properties of an evaluation, one a line or in a list.");
  }
}
