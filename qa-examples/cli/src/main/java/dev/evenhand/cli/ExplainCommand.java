package dev.evenhand.cli;

import dev.evenhand.api.problem.Names;
import dev.evenhand.engine.text.ProblemPage;
import dev.evenhand.engine.text.ProblemPages;
import java.util.Locale;
import java.util.Optional;
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
    Optional<ProblemPage> page = ProblemPages.of(name);
    page.ifPresentOrElse(
        found -> found.text().lines().forEach(console::line),
        () ->
            console.message(
                "There is no page for the code '%s'. %s"
                    .formatted(
                        name,
                        Names.maybe(
                            name, ProblemPages.codes(), "qa explain lists all that have one."))));
    return page.isPresent() ? Exit.OK : Exit.UNUSABLE;
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
  }
}
