package dev.evenhand.helpdesk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the commands of the README with bash and curl; without them it fails. */
class TranscriptTest extends DeskTest {
  private static final String DESK = "http://127.0.0.1:8080";
  private static final String PRINTED = "#> ";
  private static final String VARIES = "...";

  @Test
  void commandsOfReadme_replayed_printWhatIsWrittenThere(@TempDir Path folder) throws Exception {
    String readme = Files.readString(Path.of("README.md"));
    String commands = readme.replaceAll("(?s)^.*\n```bash\n(.*?)\n```\n.*$", "$1");
    assertThat(commands).contains("desk=" + DESK, "password=try me");
    String here = "http://127.0.0.1:" + port;

    Path said = folder.resolve("said");
    Process bash =
        new ProcessBuilder("bash", "-euo", "pipefail")
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(said.toFile())
            .start();
    try (var in = bash.getOutputStream()) {
      in.write(
          commands
              .replace(DESK, here)
              .replace("password=try me", "password=" + password)
              .getBytes(StandardCharsets.UTF_8));
    }

    int status = bash.waitFor();
    List<String> printed = Files.readAllLines(said);
    assertThat(status).as(() -> String.join("\n", printed)).isZero();
    List<String> written =
        commands
            .lines()
            .filter(line -> line.startsWith(PRINTED))
            .map(line -> line.substring(PRINTED.length()).replace(DESK, here))
            .toList();
    assertThat(printed).hasSameSizeAs(written);
    for (int i = 0; i < written.size(); i++) {
      assertThat(printed.get(i)).matches(pattern(written.get(i)));
    }
  }

  /** Where a line has three dots, there may be anything. */
  private static Pattern pattern(String line) {
    return Pattern.compile(
        Stream.of(line.split(Pattern.quote(VARIES), -1))
            .map(Pattern::quote)
            .collect(Collectors.joining(".+")));
  }
}
