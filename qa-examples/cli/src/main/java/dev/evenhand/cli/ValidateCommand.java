package dev.evenhand.cli;

import dev.evenhand.api.problem.Checked;
import dev.evenhand.api.problem.Location;
import dev.evenhand.api.problem.Problem;
import dev.evenhand.api.problem.Problem.Severity;
import dev.evenhand.api.scorecard.Scorecard;
import dev.evenhand.engine.card.JsonScorecards;
import dev.evenhand.engine.validation.ScorecardValidator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code qa validate}. */
@Command(
    name = "validate",
    description =
        "Tells every problem of scorecard files: where, what, what is allowed, what to do.",
    footer = {
      "",
      "Examples:",
      "  qa validate cards/phone.scorecard.json",
      "  qa validate cards --format github           all of a folder, for a pull request",
      "  qa validate cards --format sarif > cards.sarif",
      "",
      "Exit: 0 no problem, maybe warnings; 1 problems; 2 a file that can't be read as JSON."
    })
final class ValidateCommand extends ConsoleCommand {
  @Mixin private CatalogOptions catalog = new CatalogOptions();

  @Reads(Reads.What.CARDS)
  @Parameters(
      arity = "1..*",
      paramLabel = "FILE",
      description = "Scorecards, or folders of them; - is standard input.")
  private List<String> files = new ArrayList<>();

  @Option(names = "--format", description = "text (default), json, sarif, github or junit.")
  private ProblemFormat format = ProblemFormat.TEXT;

  @Override
  int run() throws IOException {
    catalog.check(console);
    List<Problem> problems = new ArrayList<>();
    List<String> named = CardFolders.cards(files);
    for (String name : named) {
      String file = CardFiles.meant(name);
      Checked<Scorecard> card = CardFolders.read(file, catalog::file);
      List<Problem> warnings = card.value().map(found -> warnings(file, found)).orElse(List.of());
      problems.addAll(card.problems());
      problems.addAll(warnings);
      if (format == ProblemFormat.TEXT) {
        print(file, card);
        warnings.forEach(console::problem);
      }
    }
    format.write("qa validate", named, problems, Severity.ERROR, console);
    return Exit.of(problems);
  }

  /** What the card likely means otherwise, and where that stands in the file. */
  private static List<Problem> warnings(String file, Scorecard card) {
    Function<String, Location> places =
        file.equals(InputFile.STDIN) || !Files.isRegularFile(Path.of(file))
            ? path -> Location.of(InputFile.name(file))
            : JsonScorecards.parse(Path.of(file))
                .value()
                .<Function<String, Location>>map(parsed -> parsed::location)
                .orElse(path -> Location.of(file));
    return ScorecardValidator.warnings(card).stream()
        .map(warning -> warning.at(places.apply(warning.path()), warning.path()))
        .sorted(
            Comparator.comparingInt((Problem warning) -> warning.location().line())
                .thenComparingInt(warning -> warning.location().column()))
        .toList();
  }

  private void print(String file, Checked<Scorecard> checked) {
    checked
        .value()
        .ifPresentOrElse(
            card -> printFine(file, card),
            () -> {
              checked.problems().forEach(console::problem);
              console.line(
                  Counted.of(checked.problems().size(), "problem")
                      + " in "
                      + InputFile.name(file)
                      + (stopped(checked.problems())
                          ? ". Reading stopped here; there may be more."
                          : "."));
            });
  }

  /** Whether the text was no JSON, so that what stands after the problem was not looked at. */
  private static boolean stopped(List<Problem> problems) {
    return problems.stream()
        .anyMatch(
            problem ->
                problem.code().equals("not-json")
                    && !problem.message().startsWith("this is not JSON but "));
  }

  private void printFine(String file, Scorecard card) {
    console.line(
        "%s: fine. %s has %s and %s."
            .formatted(
                InputFile.name(file),
                card.ref(),
                Counted.of(card.questions().size(), "question"),
                Counted.of(card.tests().size(), "test")));
    List<String> undecided = card.undecidedVisibility();
    if (!undecided.isEmpty()) {
      console.line(
          "Whether any answers show %s was not decided: that would take too many comparisons."
              .formatted(
                  String.join(", ", undecided.subList(0, Math.min(10, undecided.size())))
                      + (undecided.size() > 10 ? " and others" : "")));
    }
  }
}
