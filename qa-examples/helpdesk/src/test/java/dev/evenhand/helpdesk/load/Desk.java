package dev.evenhand.helpdesk.load;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The help desk as a process of its own, with its demo, on a free port of this machine. */
final class Desk implements AutoCloseable {
  static final String PASSWORD = "a password for the load";
  private static final String READY = "Help desk: ";

  private final Process process;
  private final URI address;

  private Desk(Process process, URI address) {
    this.process = process;
    this.address = address;
  }

  static Desk start(Path jar, Database database) throws IOException {
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-jar",
            jar.toString(),
            "--spring.profiles.active=demo",
            "--server.address=127.0.0.1",
            "--server.port=0",
            "--logging.level.root=WARN",
            "--helpdesk.demo.password=" + PASSWORD,
            "--spring.datasource.url=" + database.url());
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    BufferedReader output =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    StringBuilder said = new StringBuilder();
    for (String line = output.readLine(); line != null; line = output.readLine()) {
      if (line.startsWith(READY)) {
        return new Desk(process, URI.create(line.substring(READY.length())));
      }
      said.append(line).append(System.lineSeparator());
    }
    throw new IOException("The help desk did not start: " + said);
  }

  URI at(String path) {
    return address.resolve(path);
  }

  /** As {@code kill -9} does: it can't finish anything. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /** Lets it finish what it does. */
  @Override
  public void close() {
    process.destroy();
    try {
      if (process.waitFor(60, TimeUnit.SECONDS)) {
        return;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    process.destroyForcibly();
  }
}
