package dev.evenhand.cli;

import com.google.common.collect.ImmutableMap;
import dev.evenhand.api.problem.Names;
import dev.evenhand.engine.card.JsonScorecards;
import dev.evenhand.engine.gate.json.JsonGates;
import dev.evenhand.engine.output.JsonExplanations;
import dev.evenhand.engine.output.JsonProblems;
import dev.evenhand.engine.output.JsonScores;
import dev.evenhand.engine.testing.JsonTestRuns;
import dev.evenhand.engine.wire.WireType;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code qa schema}. */
@Command(
    name = "schema",
    description =
        "Prints the JSON Schema of cards, or of another format, for editors that complete and"
            + " explain.",
    footer = {
      "",
      "Examples:",
      "  qa schema > scorecard.schema.json",
      "  qa schema gates > gates.schema.json",
      "",
      "A card that says \"$schema\": \"scorecard.schema.json\" is then completed and explained by"
          + " VS Code and other editors that read JSON Schema.",
      "",
      "Exit: 0 done; 2 no such schema."
    })
final class SchemaCommand extends ConsoleCommand {
  private static final ImmutableMap<String, Supplier<String>> SCHEMAS =
      ImmutableMap.<String, Supplier<String>>builder()
          .put("scorecard", JsonScorecards::schema)
          .put("gates", JsonGates::schema)
          .put("evaluation", () -> of(WireType.EVALUATION))
          .put("scores", JsonScores::schema)
          .put("explanation", JsonExplanations::schema)
          .put("problems", JsonProblems::schema)
          .put("tests", JsonTestRuns::schema)
          .put("interaction", () -> of(WireType.INTERACTION))
          .put("session", () -> of(WireType.SESSION))
          .put("stored-score", () -> of(WireType.SCORE))
          .put("stored-explanation", () -> of(WireType.EXPLANATION))
          .buildOrThrow();

  @Parameters(
      arity = "0..1",
      paramLabel = "NAME",
      completionCandidates = Candidates.Schemas.class,
      description =
          "scorecard (default), gates, evaluation, scores, explanation, problems, tests,"
              + " interaction, session, stored-score or stored-explanation.")
  private String name = "scorecard";

  @Override
  int run() {
    Supplier<String> schema = SCHEMAS.get(name);
    if (schema == null) {
      console.message(
          "There is no schema '%s'. %s"
              .formatted(
                  name,
                  Names.maybe(
                      name,
                      SCHEMAS.keySet(),
                      "There are %s.".formatted(String.join(", ", SCHEMAS.keySet())))));
      return Exit.UNUSABLE;
    }
    console.data(schema.get());
    return Exit.OK;
  }

  static Iterable<String> names() {
    return SCHEMAS.keySet();
  }

  private static String of(WireType<?> type) {
    return type.schema().orElseThrow();
  }
}
