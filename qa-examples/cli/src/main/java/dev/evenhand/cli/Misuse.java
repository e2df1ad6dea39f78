package dev.evenhand.cli;

import com.google.common.base.Throwables;
import dev.evenhand.api.problem.Names;
import java.nio.file.InvalidPathException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.MutuallyExclusiveArgsException;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** What a command says that was called wrongly: what is wrong, and what could be meant. */
final class Misuse {
  private Misuse() {}

  /** Tells it, and answers the exit code. */
  static int tell(ParameterException misuse, Console console) {
    console.message(words(misuse).strip());
    console.message("Try: " + name(misuse) + " --help");
    return Exit.UNUSABLE;
  }

  /** Fails where a command is asked for help that does not exist: picocli answers all the same. */
  static void checkCommands(ParseResult parsed) {
    ParseResult last = parsed;
    while (last.hasSubcommand()) {
      last = last.subcommand();
    }
    CommandSpec spec = last.commandSpec();
    if (!spec.subcommands().isEmpty()
        && last.unmatched().stream().anyMatch(word -> !word.startsWith("-"))) {
      throw new UnmatchedArgumentException(spec.commandLine(), last.unmatched());
    }
  }

  private static String name(ParameterException misuse) {
    return misuse.getCommandLine().getCommandSpec().qualifiedName();
  }

  private static String words(ParameterException misuse) {
    if (misuse instanceof UnmatchedArgumentException unmatched) {
      return unknown(unmatched.getUnmatched().get(0), misuse);
    }
    if (misuse instanceof MissingParameterException missing && !missing.getMissing().isEmpty()) {
      return missing(missing.getMissing(), name(misuse));
    }
    if (misuse instanceof MutuallyExclusiveArgsException) {
      return String.valueOf(misuse.getMessage())
          .replaceFirst("^Error: ", "")
          .replaceFirst(" are mutually exclusive.*", " exclude each other; give one of them.");
    }
    if (misuse instanceof OverwrittenOptionException twice) {
      return "%s is given twice; leave one of them out.".formatted(named(twice.getOverwritten()));
    }
    ArgSpec arg = misuse.getArgSpec();
    return arg == null || misuse.getCause() == null
        ? String.valueOf(misuse.getMessage())
        : "%s is '%s'; %s.".formatted(named(arg), misuse.getValue(), wanted(arg, misuse));
  }

  private static String unknown(String word, ParameterException misuse) {
    CommandLine line = misuse.getCommandLine();
    if (word.startsWith("-")) {
      String option = word.replaceFirst("=.*", "");
      List<String> options =
          line.getCommandSpec().options().stream()
              .flatMap(one -> Stream.of(one.names()))
              .filter(name -> name.startsWith("--")) // any letter is near any other
              .toList();
      return "%s has no option '%s'. %s"
          .formatted(name(misuse), option, Names.maybe(option, options, ""));
    }
    if (line.getSubcommands().isEmpty()) {
      return "'%s' is more than %s takes. Put quotes around a name with blanks."
          .formatted(word, name(misuse));
    }
    return "%s has no command '%s'. %s"
        .formatted(
            name(misuse),
            word,
            Names.maybe(
                word,
                line.getSubcommands().keySet(),
                "There are %s.".formatted(String.join(", ", line.getSubcommands().keySet()))));
  }

  /** Options that a call must have, or the value of one that it need not. */
  private static String missing(List<ArgSpec> missing, String command) {
    ArgSpec first = missing.get(0);
    if (first.group() != null && first.group().exclusive()) {
      return "%s needs one of %s.".formatted(command, first.group().synopsis());
    }
    if (first.isOption() && !first.required()) {
      Class<?> type = first.auxiliaryTypes()[0];
      return "%s needs a value: %s."
          .formatted(named(first), type.isEnum() ? words(type) : first.paramLabel());
    }
    return "%s needs %s."
        .formatted(
            command,
            missing.stream()
                .map(arg -> arg.isOption() ? named(arg) + " " + arg.paramLabel() : named(arg))
                .collect(Collectors.joining(" and ")));
  }

  private static String named(ArgSpec arg) {
    return arg instanceof OptionSpec option ? option.longestName() : arg.paramLabel();
  }

  private static String wanted(ArgSpec arg, ParameterException misuse) {
    Class<?> type = arg.auxiliaryTypes()[0];
    if (type.isEnum()) {
      return "write " + words(type);
    }
    if (type == boolean.class || type == Boolean.class) {
      return "it takes no value";
    }
    if (type == double.class || type == Double.class) {
      return "write a number, such as 0.5";
    }
    if (Throwables.getRootCause(misuse) instanceof InvalidPathException) {
      return "that is no name of a file";
    }
    return "write a whole number" + limit(type, misuse.getValue());
  }

  private static String limit(Class<?> type, @Nullable String value) {
    boolean digits = value != null && value.matches("[0-9]+");
    boolean wide = type == long.class || type == Long.class;
    return digits ? " of at most %s".formatted(wide ? Long.MAX_VALUE : Integer.MAX_VALUE) : "";
  }

  private static String words(Class<?> constants) {
    List<String> words = Stream.of(constants.getEnumConstants()).map(Misuse::word).toList();
    int last = words.size() - 1;
    return last == 0
        ? words.get(0)
        : String.join(", ", words.subList(0, last)) + " or " + words.get(last);
  }

  private static String word(Object constant) {
    return ((Enum<?>) constant).name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
