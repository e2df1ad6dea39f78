package dev.evenhand.cli.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A headless Chromium of this machine, spoken to through its DevTools protocol. */
final class Chromium implements AutoCloseable {
  private static final Duration START = Duration.ofSeconds(30);
  private static final List<String> PLACES =
      List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");

  private final Process process;
  private final Path profile;
  private final DevTools devTools;

  private Chromium(Process process, Path profile, DevTools devTools) {
    this.process = process;
    this.profile = profile;
    this.devTools = devTools;
  }

  /** Where the browser is; empty if this machine has none. */
  static Optional<Path> installed() {
    return PLACES.stream().map(Path::of).filter(Files::isExecutable).findFirst();
  }

  static Chromium start(Path program) throws Exception {
    Path profile = Files.createTempDirectory("chromium");
    Process process =
        new ProcessBuilder(
                program.toString(),
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--hide-scrollbars",
                "--remote-debugging-port=0",
                "--user-data-dir=" + profile)
            .redirectErrorStream(true)
            .redirectOutput(profile.resolve("log.txt").toFile())
            .start();
    try {
      return new Chromium(process, profile, DevTools.connect(address(process, profile)));
    } catch (Exception e) {
      stop(process, profile);
      throw e;
    }
  }

  /** A new tab that shows the file. */
  Tab open(Path file) {
    return Tab.open(devTools, file);
  }

  @Override
  public void close() throws IOException {
    devTools.close();
    stop(process, profile);
  }

  /** The browser writes its address into its profile as soon as it listens. */
  private static String address(Process process, Path profile) throws Exception {
    Path file = profile.resolve("DevToolsActivePort");
    Instant end = Instant.now().plus(START);
    while (process.isAlive() && Instant.now().isBefore(end)) {
      if (Files.exists(file) && Files.readAllLines(file).size() == 2) {
        List<String> lines = Files.readAllLines(file);
        return "ws://127.0.0.1:" + lines.get(0) + lines.get(1);
      }
      Thread.sleep(20);
    }
    throw new IllegalStateException(
        "Chromium did not start: " + Files.readString(profile.resolve("log.txt")));
  }

  private static void stop(Process process, Path profile) throws IOException {
    process.descendants().forEach(ProcessHandle::destroy);
    process.destroy();
    try {
      if (!process.waitFor(5, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    try (Stream<Path> files = Files.walk(profile)) {
      files
          .sorted((a, b) -> b.getNameCount() - a.getNameCount())
          .forEach(path -> path.toFile().delete());
    }
  }
}
