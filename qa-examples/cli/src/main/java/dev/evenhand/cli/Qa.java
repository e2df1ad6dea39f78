package dev.evenhand.cli;

import dev.evenhand.engine.model.rasch.RaschThresholds;
import dev.evenhand.engine.sheet.DateOrder;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The {@code qa} command. */
@Command(
    name = "qa",
    mixinStandardHelpOptions = true,
    scope = ScopeType.INHERIT,
    versionProvider = Qa.Version.class,
    description = "QA scorecards and reviewer calibration.",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      DemoCommand.class,
      HelpCommand.class,
      NewCommand.class,
      PreviewCommand.class,
      FmtCommand.class,
      ValidateCommand.class,
      ExplainCommand.class,
      LintCommand.class,
      TestCommand.class,
      ListCommand.class,
      ShowCommand.class,
      CompareCommand.class,
      SchemaCommand.class,
      ScoreCommand.class,
      CompareEvaluationsCommand.class,
      CalibrateCommand.class,
      PlanCommand.class,
      ImportCommand.class,
      ExportCommand.class,
      CompletionCommand.class
    },
    footer = {
      "",
      "Exit codes: 0 done; 1 findings; 2 wrong call or unreadable input; 70 a bug.",
      "Colours: on terminals; never with NO_COLOR=1, CLICOLOR=0 or TERM=dumb, always with"
          + " CLICOLOR_FORCE=1. Help is COLUMNS wide, or as the terminal is.",
      "Begin with:  qa demo"
    })
public final class Qa implements Runnable {
  private static final String DEBUG = "--debug";

  /** Where standard output is told; Java itself can't. */
  private static final Path OUTPUT = Path.of("/proc/self/fd/1");

  private static final Path MESSAGES = Path.of("/proc/self/fd/2");

  @Spec private CommandSpec spec;

  @SuppressWarnings("UnusedVariable") // a failure can come before the arguments are understood
  @Option(
      names = DEBUG,
      scope = ScopeType.INHERIT,
      description = "If something fails, show where in the program.")
  private boolean debug;

  /** Made by {@link #main}; see {@link #run(Console, String...)} for use in tests. */
  @SuppressWarnings("NullAway.Init") // picocli sets the spec
  Qa() {}

  /** Starts the command and ends the process with its exit code. */
  public static void main(String[] args) {
    StandardOutput output = new StandardOutput(new FileOutputStream(FileDescriptor.out));
    Console console =
        new Console(
            stream(output),
            stream(new FileOutputStream(FileDescriptor.err)),
            Screen.of(
                System.getenv(),
                TerminalStream.isTerminal(OUTPUT),
                TerminalStream.isTerminal(MESSAGES)));
    Thread.setDefaultUncaughtExceptionHandler(
        (thread, failure) ->
            Runtime.getRuntime().exit(Failure.tell(failure, console, debug(args))));
    int exit = run(console, args);
    if (!console.flush() && !output.readerLeft()) {
      console.message("The output could not be written. Make room, or write it elsewhere.");
      exit = Exit.UNUSABLE;
    }
    System.exit(exit);
  }

  private static boolean debug(String... args) {
    return Arrays.asList(args).contains(DEBUG);
  }

  /** Runs one command and answers its exit code; nothing is thrown. */
  static int run(Console console, String... args) {
    StringWriter help = new StringWriter();
    int exit;
    try {
      exit = commandLine(console, debug(args)).setOut(new PrintWriter(help)).execute(args);
    } catch (Throwable failure) {
      // Whatever it is, it ends in words and an exit code.
      exit = Failure.tell(failure, console, debug(args));
    }
    console.own(help.toString());
    return exit;
  }

  private static CommandLine commandLine(Console console, boolean debug) {
    CommandLine line = new CommandLine(new Qa(), new CommandFactory(console));
    CommandList.showIn(line);
    console.screen().holdFor(line);
    return line.registerConverter(OutputFile.class, OutputFile::of)
        .registerConverter(DateOrder.class, word -> word(DateOrder.class, word))
        .registerConverter(RaschThresholds.class, word -> word(RaschThresholds.class, word))
        .setExpandAtFiles(false)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExecutionExceptionHandler((e, failed, parsed) -> Failure.tell(e, console, debug))
        .setExecutionStrategy(
            parsed -> {
              Misuse.checkCommands(parsed);
              return new CommandLine.RunLast().execute(parsed);
            })
        .setParameterExceptionHandler((e, arguments) -> Misuse.tell(e, console));
  }

  /** A constant by its name in small letters with hyphens. */
  private static <E extends Enum<E>> E word(Class<E> type, String word) {
    return Stream.of(type.getEnumConstants())
        .filter(one -> one.name().equalsIgnoreCase(word.replace('-', '_')))
        .findFirst()
        .orElseThrow(() -> new CommandLine.TypeConversionException(word));
  }

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }

  private static PrintStream stream(OutputStream target) {
    return new PrintStream(
        new BufferedOutputStream(target, 1 << 16), false, StandardCharsets.UTF_8);
  }

  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = Qa.class.getPackage().getImplementationVersion();
      return new String[] {"qa " + (version == null ? "development" : version)};
    }
  }
}
