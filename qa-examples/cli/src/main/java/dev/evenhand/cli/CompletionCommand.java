package dev.evenhand.cli;

import java.util.Locale;
import java.util.regex.Pattern;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code qa completion}. */
@Command(
    name = "completion",
    description = "Writes what bash and zsh need to complete commands and options.",
    footer = {
      "",
      "Examples:",
      "  qa completion > ~/.local/share/bash-completion/completions/qa",
      "  source <(qa completion)                          for this shell only",
      "",
      "zsh needs this before: autoload -U +X bashcompinit && bashcompinit",
      "",
      "Exit: 0 done."
    })
final class CompletionCommand extends ConsoleCommand {
  /** The values that an option can have, in the script. */
  private static final Pattern VALUES = Pattern.compile("_option_args=\\(\"[^)]*\\)");

  @Spec private CommandSpec spec;

  @SuppressWarnings("NullAway.Init") // picocli sets the spec
  CompletionCommand() {}

  @Override
  int run() {
    String script = script(spec.root().commandLine());
    console.data(VALUES.matcher(script).replaceAll(found -> asTyped(found.group())));
    return Exit.OK;
  }

  /** Picocli writes numbers by the default locale, which bash can't read everywhere. */
  private static String script(CommandLine line) {
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.ROOT);
    try {
      return AutoComplete.bash("qa", line);
    } finally {
      Locale.setDefault(before);
    }
  }

  /** Picocli names the constants of Java; the help texts name them as they are typed. */
  private static String asTyped(String values) {
    int start = values.indexOf('(');
    return values.substring(0, start)
        + values.substring(start).toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
