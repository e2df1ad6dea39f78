package dev.evenhand.cli;

import dev.evenhand.api.problem.ProblemException;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
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
      ValidateCommand.class,
      TestCommand.class,
      ListCommand.class,
      ShowCommand.class,
      ScoreCommand.class,
      CompareCommand.class,
      CompareEvaluationsCommand.class,
      CalibrateCommand.class,
      PlanCommand.class,
      ImportCommand.class,
      ExportCommand.class
    },
    footer = {
      "",
      "Exit codes: 0 done; 1 findings; 2 wrong call or unreadable input; 70 a bug.",
      "Begin with:  qa demo"
    })
public final class Qa implements Runnable {
  @Spec private CommandSpec spec;

  /** Made by {@link #main}; see {@link #run(Console, String...)} for use in tests. */
  @SuppressWarnings("NullAway.Init") // picocli sets the spec
  Qa() {}

  /** Starts the command and ends the process with its exit code. */
  public static void main(String[] args) {
    StandardOutput output = new StandardOutput(new FileOutputStream(FileDescriptor.out));
    Console console = new Console(stream(output), stream(new FileOutputStream(FileDescriptor.err)));
    int exit = run(console, args);
    if (!console.flush() && !output.readerLeft()) {
      console.message("The output could not be written. Make room, or write it elsewhere.");
      exit = Exit.UNUSABLE;
    }
    System.exit(exit);
  }

  /** Runs one command and answers its exit code. */
  static int run(Console console, String... args) {
    CommandLine command =
        new CommandLine(new Qa(), new CommandFactory(console))
            .setCaseInsensitiveEnumValuesAllowed(true)
            .setUsageHelpAutoWidth(true)
            .setExecutionExceptionHandler((e, line, parsed) -> failure(console, e))
            .setParameterExceptionHandler((e, arguments) -> misuse(console, e));
    StringWriter help = new StringWriter();
    int exit = command.setOut(new PrintWriter(help)).execute(args);
    console.data(help.toString());
    return exit;
  }

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }

  private static int failure(Console console, Exception e) {
    if (e instanceof Stop stop) {
      return stop.tell(console);
    }
    if (e instanceof ProblemException found) {
      return new Stop(Exit.of(found.problems()), found.problems()).tell(console);
    }
    if (e instanceof InvalidPathException path) {
      console.message("'%s' is no name of a file.".formatted(path.getInput()));
      return Exit.UNUSABLE;
    }
    if (e instanceof IOException || e instanceof UncheckedIOException) {
      console.message("Reading or writing failed: " + e);
      return Exit.UNUSABLE;
    }
    console.message("This is a bug in qa: " + e + ". Please report it with the command you ran.");
    if (System.getenv("QA_DEBUG") != null) {
      for (StackTraceElement frame : e.getStackTrace()) {
        console.message("  at " + frame);
      }
    }
    return Exit.BUG;
  }

  private static int misuse(Console console, CommandLine.ParameterException e) {
    String name = e.getCommandLine().getCommandSpec().qualifiedName();
    console.message(String.valueOf(e.getMessage()));
    console.message("Try: " + name + " --help");
    return Exit.UNUSABLE;
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
