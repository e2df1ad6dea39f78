package dev.evenhand.cli;

import static picocli.CommandLine.Model.UsageMessageSpec.SECTION_KEY_COMMAND_LIST;
import static picocli.CommandLine.Model.UsageMessageSpec.SECTION_KEY_COMMAND_LIST_HEADING;

import com.google.common.collect.Iterables;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Column;
import picocli.CommandLine.Help.Column.Overflow;
import picocli.CommandLine.Help.TextTable;
import picocli.CommandLine.Model.UsageMessageSpec;

/**
 * The commands in a help text, each with the first sentence of what it does; those of {@code qa} by
 * what they are for. Picocli would show the first line of it, which may end in the middle.
 */
final class CommandList {
  private static final int INDENT = 2;
  private static final int GAP = 2;

  private CommandList() {}

  /** Shows it in the help of a command and of those below it. */
  static void showIn(CommandLine line) {
    UsageMessageSpec usage = line.getCommandSpec().usageMessage();
    // One paragraph: where its lines end in the source is no matter of the reader's.
    usage.description(String.join(" ", usage.description()));
    line.getHelpSectionMap().put(SECTION_KEY_COMMAND_LIST_HEADING, help -> "");
    line.getHelpSectionMap().put(SECTION_KEY_COMMAND_LIST, CommandList::words);
    line.getSubcommands().values().forEach(CommandList::showIn);
  }

  private static String words(Help help) {
    Map<String, CommandLine> commands = help.commandSpec().subcommands();
    if (commands.isEmpty()) {
      return "";
    }
    if (help.commandSpec().parent() != null) {
      return group(help, "Commands", commands.keySet());
    }
    StringBuilder out = new StringBuilder();
    for (CommandGroup group : CommandGroup.values()) {
      out.append(group(help, group.title(), group.commands()));
    }
    return out.toString();
  }

  private static String group(Help help, String title, Collection<String> names) {
    Map<String, CommandLine> commands = help.commandSpec().subcommands();
    int width = INDENT + GAP + longest(commands.keySet());
    TextTable table =
        TextTable.forColumns(
            help.colorScheme(),
            new Column(width, INDENT, Overflow.SPAN),
            new Column(help.commandSpec().usageMessage().width() - width, 0, Overflow.WRAP));
    for (String name : names) {
      CommandLine command = commands.get(name);
      if (command != null) {
        table.addRowValues(
            help.colorScheme().commandText(name), help.colorScheme().text(sentence(command)));
      }
    }
    return "%n%s:%n%s".formatted(title, table);
  }

  private static int longest(Iterable<String> names) {
    int longest = 0;
    for (String name : names) {
      longest = Math.max(longest, name.length());
    }
    return longest;
  }

  /** The first sentence of what a command says of itself. */
  private static String sentence(CommandLine command) {
    String words =
        Iterables.getFirst(List.of(command.getCommandSpec().usageMessage().description()), "");
    int end = words.indexOf(". ");
    return end < 0 ? words : words.substring(0, end + 1);
  }
}
