package dev.evenhand.cli;

import dev.evenhand.api.problem.Checked;
import dev.evenhand.api.problem.Problem;
import dev.evenhand.engine.layout.CardLayout;
import dev.evenhand.engine.layout.LineDiff;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code qa fmt}. */
@Command(
    name = "fmt",
    description = "Lays scorecard files out alike: order, lines and blanks; what they say stays.",
    footer = {
      "",
      "Examples:",
      "  qa fmt my.scorecard.json",
      "  qa fmt cards                       all cards of a folder",
      "  qa fmt cards --check               for a build: changes nothing",
      "  qa fmt my.scorecard.json --diff    shows what would change",
      "",
      "A file that is no JSON, or not of the form of a card, is left as it is.",
      "",
      "Exit: 0 laid out; 1 problems, or with --check or --diff a file that is not; 2 unreadable."
    })
final class FmtCommand extends ConsoleCommand {
  @Reads(Reads.What.CARDS)
  @Parameters(
      arity = "1..*",
      paramLabel = "FILE",
      description =
          "Scorecards, or folders of them; - is standard input, written to standard output.")
  private List<String> files = new ArrayList<>();

  @Option(names = "--check", description = "Change nothing; name the files that are not laid out.")
  private boolean check;

  @Option(names = "--diff", description = "Change nothing; show what would change.")
  private boolean diff;

  @Override
  int run() throws IOException {
    int worst = Exit.OK;
    for (String file : CardFolders.cards(files)) {
      worst = Math.max(worst, run(file));
    }
    return worst;
  }

  private int run(String file) throws IOException {
    Optional<Problem> obstacle = CardFolders.obstacle(file).or(() -> InputFile.obstacle(file));
    if (obstacle.isPresent()) {
      console.messages(List.of(obstacle.get()));
      return Exit.UNUSABLE;
    }
    byte[] before = InputFile.bytes(file);
    Checked<String> after = CardLayout.of(InputFile.name(file), before);
    console.messages(after.problems());
    return after.value().isPresent()
        ? tell(file, before, after.value().get())
        : Exit.of(after.problems());
  }

  private int tell(String file, byte[] before, String after) throws IOException {
    byte[] bytes = after.getBytes(StandardCharsets.UTF_8);
    boolean same = Arrays.equals(before, bytes);
    if (!check && !diff) {
      return write(file, bytes, same);
    }
    if (diff) {
      String was = new String(before, StandardCharsets.UTF_8);
      console.data(LineDiff.of(InputFile.name(file), was, after));
    }
    if (check && !same) {
      console.line(InputFile.name(file));
    }
    return same ? Exit.OK : Exit.FINDINGS;
  }

  /** A file that is laid out is not touched. */
  private int write(String file, byte[] bytes, boolean same) throws IOException {
    if (file.equals(InputFile.STDIN)) {
      console.data(bytes);
    } else if (!same) {
      OutputFile target = OutputFile.of(file);
      Stop.ifAny(target.obstacle().stream());
      target.write(console, bytes);
      console.line(file + ": laid out.");
    }
    return Exit.OK;
  }
}
