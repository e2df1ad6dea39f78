package dev.evenhand.cli;

import dev.evenhand.api.evaluation.Evaluation;
import dev.evenhand.api.scorecard.Scorecard;
import dev.evenhand.engine.evaluation.JsonEvaluations;
import dev.evenhand.engine.preview.FormDialog;
import dev.evenhand.engine.text.ExplanationText;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Asking the questions of a card on the terminal. */
final class InteractiveOptions {
  @Option(
      names = "--interactive",
      description =
          "Ask the questions of the card one by one, then score: INPUT or --scorecard names it. The"
              + " interaction and the reviewer are asked first, then metadata that the card uses.")
  private boolean interactive;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "With --interactive: add the evaluation to FILE as a line.")
  private @Nullable OutputFile output;

  @Option(names = "--language", description = "With --interactive: such as de.")
  private String language = "";

  @Option(
      names = "--interaction",
      paramLabel = "NAME",
      description = "With --interactive: what is evaluated; not asked then.")
  private @Nullable String interaction;

  @Option(
      names = "--reviewer",
      paramLabel = "NAME",
      description = "With --interactive: who answers; not asked then.")
  private @Nullable String reviewer;

  /** Whether questions are asked. */
  boolean wanted() {
    return interactive;
  }

  /** Ends the command if options are given that mean nothing without questions. */
  void check() {
    if (interactive) {
      return;
    }
    refuse(output, "--output");
    refuse(language.isEmpty() ? null : language, "--language");
    refuse(interaction, "--interaction");
    refuse(reviewer, "--reviewer");
  }

  private static void refuse(@Nullable Object given, String option) {
    if (given != null) {
      throw new Stop(option + " goes with --interactive; add that.");
    }
  }

  /** Asks, scores and explains. */
  int run(Scorecard card, Console console) throws IOException {
    TypedLines lines = TypedLines.ofInput();
    FormDialog.Result result =
        FormDialog.of(card, language, terminal(console, lines))
            .withInteraction(interaction)
            .withReviewer(reviewer)
            .run();
    console.prompt("\n");
    if (result.explanation() == null) {
      console.line("No score: nothing was answered that counts.");
    } else {
      ExplanationText.of(result.explanation()).lines().forEach(console::line);
    }
    if (!result.open().isEmpty()) {
      console.message("This is the score so far; open is:");
      result.open().forEach(console::message);
    }
    save(result, console);
    return result.open().isEmpty() ? Exit.OK : Exit.FINDINGS;
  }

  private void save(FormDialog.Result result, Console console) throws IOException {
    Evaluation evaluation = result.evaluation();
    if (output == null || evaluation.answers().isEmpty()) {
      return;
    }
    String line =
        JsonEvaluations.line(
            new Evaluation(
                UUID.randomUUID().toString(),
                evaluation.scorecard(),
                evaluation.interaction(),
                evaluation.reviewer(),
                Instant.now().truncatedTo(ChronoUnit.SECONDS),
                null,
                evaluation.answers(),
                evaluation.comments(),
                evaluation.causes()));
    if (output.isStandard()) {
      console.data(line + "\n");
    } else {
      add(line, output, console);
      console.message(
          (result.open().isEmpty()
                  ? "The evaluation is added to %s."
                  : "The evaluation is added to %s as it is, not finished.")
              .formatted(output));
    }
  }

  /** What somebody answered for minutes is shown where it can't be kept. */
  private static void add(String line, OutputFile file, Console console) throws IOException {
    try {
      new AppendedLines(file).add(line);
    } catch (IOException e) {
      console.message("The evaluation could not be added to %s; it is:".formatted(file));
      console.data(line + "\n");
      throw e;
    }
  }

  private static FormDialog.Terminal terminal(Console console, TypedLines lines) {
    return new FormDialog.Terminal() {
      @Override
      public void tell(String line) {
        console.prompt(line + "\n");
      }

      @Override
      public @Nullable String ask(String prompt) throws IOException {
        console.prompt(prompt);
        return lines.next();
      }
    };
  }
}
