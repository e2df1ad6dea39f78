package dev.evenhand.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

/** The {@code qa} command. */
@Command(
    name = "qa",
    mixinStandardHelpOptions = true,
    versionProvider = Qa.Version.class,
    description = "QA scorecards and reviewer calibration.")
public final class Qa implements Runnable {

  /** Starts the command and ends the process with its exit code. */
  public static void main(String[] args) {
    System.exit(new CommandLine(new Qa()).execute(args));
  }

  @Override
  public void run() {
    CommandLine.usage(this, System.out);
  }

  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = Qa.class.getPackage().getImplementationVersion();
      return new String[] {"qa " + (version == null ? "development" : version)};
    }
  }
}
