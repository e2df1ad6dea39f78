package dev.evenhand.cli;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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
      "zsh takes the same: source <(qa completion). There is nothing for fish.",
      "",
      "Exit: 0 done."
    })
final class CompletionCommand extends ConsoleCommand {
  /** The values that an option can have, in the script. */
  private static final Pattern VALUES = Pattern.compile("_option_args=\\(\"[^)]*\\)");

  /** How the script completes an option that takes a card of the catalogue. */
  private static final String CARD_VALUE =
      "COMPREPLY=( $( compReplyArray \"${CARD_option_args[@]}\" ) )";

  /** How it completes what stands behind a command; files it leaves out. */
  private static final String BEHIND =
      "COMPREPLY=( $(compgen -W \"${commands// /$'\\n'}${IFS}${positionals}\" -- \"${curr_word}\") )\n";

  private static final String FILES =
      """
          if [[ " %s " == *" ${COMP_WORDS[1]} "* ]]; then
            COMPREPLY+=( $(compgen -f -- "${curr_word}") )
            type compopt &>/dev/null && compopt -o filenames
          fi
      """;

  @Spec private CommandSpec spec;

  @SuppressWarnings("NullAway.Init") // picocli sets the spec
  CompletionCommand() {}

  @Override
  int run() {
    String script = script(spec.root().commandLine());
    String typed = VALUES.matcher(script).replaceAll(found -> asTyped(found.group()));
    console.data(withFiles(typed));
    return Exit.OK;
  }

  /** Picocli completes files where the type of a parameter is a file; ours may be cards too. */
  private String withFiles(String script) {
    return script
        .replace(CARD_VALUE, CARD_VALUE.replace(" ) )", "; compgen -f -- \"${curr_word}\" ) )"))
        .replace(BEHIND, BEHIND + FILES.formatted(readingCommands()));
  }

  /** The commands behind which files may stand. */
  private String readingCommands() {
    return spec.root().subcommands().entrySet().stream()
        .filter(command -> takesFiles(command.getValue().getCommandSpec()))
        .map(Map.Entry::getKey)
        .collect(Collectors.joining(" "));
  }

  private static boolean takesFiles(CommandSpec command) {
    return command.positionalParameters().stream()
        .anyMatch(arg -> Overwriting.what(arg).isPresent());
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
