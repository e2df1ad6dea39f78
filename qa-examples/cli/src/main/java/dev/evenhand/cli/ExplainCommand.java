package dev.evenhand.cli;

import dev.evenhand.api.problem.Names;
import dev.evenhand.engine.lint.LintRule;
import dev.evenhand.engine.text.ProblemPage;
import dev.evenhand.engine.text.ProblemPages;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
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
      completionCandidates = Candidates.Codes.class,
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
            .or(() -> LintRule.find(name).map(LintWords::page));
    page.ifPresentOrElse(
        found -> found.lines().forEach(console::line),
        () ->
            console.message(
                "There is no page for the code '%s'. %s"
                    .formatted(
                        name, Names.maybe(name, codes(), "qa explain lists all that have one."))));
    return page.isPresent() ? Exit.OK : Exit.UNUSABLE;
  }

  /** All that have a page. */
  static Set<String> codes() {
    Set<String> codes = new LinkedHashSet<>(ProblemPages.codes());
    LintRule.all().forEach(rule -> codes.add(rule.id()));
    return codes;
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
    console.line("Rules of qa lint");
    LintRule.all().stream()
        .map(LintRule::id)
        .filter(rule -> ProblemPages.of(rule).isEmpty())
        .forEach(rule -> console.line("  " + rule));
  }
}
