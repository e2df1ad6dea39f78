package dev.evenhand.cli;

import dev.evenhand.api.problem.Checked;
import dev.evenhand.api.problem.Location;
import dev.evenhand.api.problem.Names;
import dev.evenhand.api.problem.Problem;
import dev.evenhand.api.problem.Problem.Severity;
import dev.evenhand.api.scorecard.LintSettings;
import dev.evenhand.api.scorecard.Scorecard;
import dev.evenhand.engine.card.JsonLintSettings;
import dev.evenhand.engine.lint.CardLint;
import dev.evenhand.engine.lint.LintRule;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code qa lint}. */
@Command(
    name = "lint",
    description =
        "Tells what scorecards are likely not meant to say, or could say better: weights that do"
            + " nothing, pass marks that nobody reaches, vague questions, tests that are missing."
            + " Such a card can be used; validate tells what can't.",
    footer = {
      "",
      "Examples:",
      "  qa lint cards/phone.scorecard.json",
      "  qa lint phone-support                       a card of the catalogue",
      "  qa lint --explain heavy-question            why, and what to do",
      "  qa lint cards --config lint.json --format github    all cards of a folder",
      "  qa lint my.scorecard.json --fix             shows what would be mended",
      "  qa lint my.scorecard.json --fix --write     mends it",
      "",
      "Exit: 0 nothing found; 1 findings, or problems in a card; 2 unreadable."
    })
final class LintCommand extends ConsoleCommand {
  @Mixin private CatalogOptions catalog = new CatalogOptions();

  @Reads(Reads.What.CARDS)
  @Parameters(
      arity = "0..*",
      paramLabel = "CARD",
      completionCandidates = Candidates.Cards.class,
      description = "Scorecard files, folders of them, or ids of the catalogue.")
  private List<String> cards = new ArrayList<>();

  @Reads(Reads.What.FILE)
  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "What is not to be told of all these cards: what may stand in a card as lint.")
  private @Nullable Path config;

  @Option(names = "--format", description = "text (default), json, sarif, github or junit.")
  private ProblemFormat format = ProblemFormat.TEXT;

  @Option(names = "--rules", description = "List all rules.")
  private boolean rules;

  @Option(
      names = "--explain",
      paramLabel = "RULE",
      completionCandidates = LintWords.Ids.class,
      description = "Tell the reason of a rule, a bad and a good example.")
  private @Nullable String explain;

  @Option(names = "--fix", description = "Show what can be mended without judgement, as a diff.")
  private boolean fix;

  @Option(names = "--write", description = "With --fix: mend the files.")
  private boolean write;

  @Override
  int run() throws Exception {
    if (rules) {
      LintWords.list(LintRule.all()).forEach(console::line);
      return Exit.OK;
    }
    if (explain != null) {
      LintWords.page(rule(explain)).lines().forEach(console::line);
      return Exit.OK;
    }
    check();
    catalog.check(console);
    List<Problem> all = new ArrayList<>();
    CardLint lint = lint(all);
    List<String> named = CardFolders.cards(cards);
    for (String name : named) {
      all.addAll(lint(name, lint));
    }
    format.write("qa lint", named, all, Severity.NOTICE, console);
    return all.isEmpty() ? Exit.OK : Math.max(Exit.FINDINGS, Exit.of(all));
  }

  private static LintRule rule(String id) {
    List<String> ids = LintRule.all().stream().map(LintRule::id).toList();
    return LintRule.find(id)
        .orElseThrow(
            () ->
                new Stop(
                    "lint has no rule '%s'. %s"
                        .formatted(id, Names.maybe(id, ids, "qa lint --rules lists all rules."))));
  }

  private void check() {
    if (cards.isEmpty()) {
      throw new Stop("Name a card, or say --rules.");
    }
    if (write && !fix) {
      throw new Stop("--write writes what --fix mends; say --fix too.");
    }
    if (fix && format != ProblemFormat.TEXT) {
      throw new Stop("--fix shows a diff, which is text; leave out --format.");
    }
  }

  private CardLint lint(List<Problem> all) {
    Path file = config;
    if (file == null) {
      return CardLint.create();
    }
    Checked<LintSettings> settings = JsonLintSettings.read(file);
    if (settings.value().isEmpty()) {
      throw new Stop(Exit.UNUSABLE, settings.problems());
    }
    CardLint lint = CardLint.with(settings.value().get());
    List<Problem> unknown = lint.problemsOfSettings(Location.of(file.toString()));
    tell(unknown);
    all.addAll(unknown);
    return lint;
  }

  private List<Problem> lint(String name, CardLint lint) throws IOException {
    Checked<Scorecard> card = CardFolders.read(name, catalog::card);
    if (card.value().isEmpty()) {
      tell(card.problems());
      return card.problems();
    }
    LintedFile file = LintedFile.of(name, lint.check(card.value().get()));
    if (fix) {
      file = file.fixed(console, write, () -> lint.check(catalog.file(name).orThrow()));
    }
    tell(file.findings());
    summarize(file, card.value().get());
    return file.findings();
  }

  private void tell(List<Problem> problems) {
    if (format == ProblemFormat.TEXT) {
      problems.forEach(console::problem);
    }
  }

  private void summarize(LintedFile file, Scorecard card) {
    if (format == ProblemFormat.TEXT) {
      long warnings =
          file.findings().stream().filter(p -> p.severity() == Severity.WARNING).count();
      long notices = file.findings().size() - warnings;
      console.line(
          file.findings().isEmpty()
              ? "%s: clean. %s rules looked at %s."
                  .formatted(file.name(), LintRule.all().size(), card.ref())
              : "%s: %s, %s."
                  .formatted(
                      file.name(), Counted.of(warnings, "warning"), Counted.of(notices, "notice")));
    }
  }
}
