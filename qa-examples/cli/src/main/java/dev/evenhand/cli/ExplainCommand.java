package dev.evenhand.cli;

import dev.evenhand.api.problem.Names;
import dev.evenhand.engine.draft.SheetDraft;
import dev.evenhand.engine.lint.LintRule;
import dev.evenhand.engine.text.ProblemPage;
import dev.evenhand.engine.text.ProblemPages;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code qa explain}. */
@Command(
    name = "explain",
    description = "Explains a problem by its code: why it is told, and how it is mended.",
    footer = {
      "",
      "Examples:",
      "  qa explain unknown-property",
      "  qa explain heavy-question       a rule of lint",
      "  qa explain                      every code, by what the problems are of",
      "",
      "Exit: 0 done; 2 no such code."
    })
final class ExplainCommand extends ConsoleCommand {
  @Parameters(
      arity = "0..1",
      paramLabel = "CODE",
      description = "What stands in brackets behind a problem.")
  private @Nullable String code;

  @Override
  int run() {
    if (code == null) {
      list();
      return Exit.OK;
    }
    String name = code.replaceAll("^\\[|]$", "").toLowerCase(Locale.ROOT);
    Optional<String> page =
        ProblemPages.of(name)
            .map(ProblemPage::text)
            .or(() -> LintRule.find(name).map(LintWords::page))
            .or(() -> Optional.ofNullable(SheetDraft.CODES.get(name)).map(why -> sheet(name, why)));
    page.ifPresentOrElse(
        found -> found.lines().forEach(console::line), () -> console.message(unknown(name)));
    return page.isPresent() ? Exit.OK : Exit.UNUSABLE;
  }

  private static String sheet(String code, String why) {
    return "%s (A spreadsheet of questions, qa new --from)\n\nWhy:\n  %s.\n"
            .formatted(code, Character.toUpperCase(why.charAt(0)) + why.substring(1))
        + "\nMend the cell and run qa new again; qa new --help names the columns.";
  }

  private static String unknown(String name) {
    List<String> codes =
        Stream.concat(ProblemPages.codes().stream(), LintRule.all().stream().map(LintRule::id))
            .toList();
    return "There is no page for the code '%s'. %s"
        .formatted(name, Names.maybe(name, codes, "qa explain lists all that have one."));
  }

  private void list() {
    String group = "";
    for (ProblemPage page : ProblemPages.all()) {
      if (!page.group().equals(group)) {
        if (!group.isEmpty()) {
          console.line("");
        }
        console.line(page.group());
        group = page.group();
      }
      console.line("  " + page.code());
    }
    console.line("");
    console.line("Rules of lint");
    LintRule.all().stream()
        .map(LintRule::id)
        .filter(id -> ProblemPages.of(id).isEmpty())
        .forEach(id -> console.line("  " + id));
  }
}
