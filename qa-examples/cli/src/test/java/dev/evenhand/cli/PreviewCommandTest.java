package dev.evenhand.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.FutureTask;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PreviewCommandTest {
  private static final Pattern ADDRESS = Pattern.compile("The form is at (http://\\S+)\n");

  @TempDir private Path folder;

  @Test
  void preview_card_showsTheFormAndAddsLinesToTheFile() throws Exception {
    Path file = folder.resolve("tried.ndjson");
    Files.writeString(file, "{\"id\": \"before\"}");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
    FutureTask<Integer> run =
        new FutureTask<>(
            () ->
                Qa.run(
                    new Console(stream, stream, Screen.plain(false)),
                    "preview",
                    "compliance",
                    "--save",
                    file.toString()));
    Thread thread = new Thread(run);
    thread.start();
    URI address = address(out);

    HttpResponse<String> page = get(HttpRequest.newBuilder(address));
    thread.interrupt();

    assertThat(page.body()).contains("<form", "Save to " + file);
    assertThat(run.get()).isZero();
  }

  private static URI address(ByteArrayOutputStream out) throws InterruptedException {
    for (int i = 0; i < 500; i++) {
      Matcher found = ADDRESS.matcher(out.toString(StandardCharsets.UTF_8));
      if (found.find()) {
        return URI.create(found.group(1));
      }
      Thread.sleep(20);
    }
    throw new AssertionError(out.toString(StandardCharsets.UTF_8));
  }

  private static HttpResponse<String> get(HttpRequest.Builder request) throws Exception {
    return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  @Test
  void lines_added_standAfterWhatWasThere() throws IOException {
    Path file = folder.resolve("tried.ndjson");
    Files.writeString(file, "{\"id\": \"before\"}");
    AppendedLines lines = new AppendedLines(new OutputFile(file));

    lines.add("{\"id\": \"one\"}");
    lines.add("{\"id\": \"two\"}");

    assertThat(Files.readAllLines(file))
        .containsExactly("{\"id\": \"before\"}", "{\"id\": \"one\"}", "{\"id\": \"two\"}");
  }

  @Test
  @Timeout(10)
  void lines_ofAPipe_areRefusedAtOnce() throws Exception {
    Path pipe = folder.resolve("pipe");
    new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor();

    assertThatThrownBy(() -> new AppendedLines(new OutputFile(pipe)).add("{}"))
        .isInstanceOf(IOException.class)
        .hasMessage(pipe + " is no ordinary file; save to another");
  }

  @Test
  void preview_portTaken_saysSo() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, java.net.InetAddress.getLoopbackAddress())) {
      RunResult result = RunResult.qa("preview", "compliance", "--port", taken.getLocalPort());

      assertThat(result.exit()).isEqualTo(2);
      assertThat(result.err())
          .isEqualTo(
              "--port %s can't be used (Address already in use). Choose another, or leave it out for a free one.\n"
                  .formatted(taken.getLocalPort()));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "compliance --port 70000 | --port 70000: ports go from 1 to 65535; leave it out for a free one.",
        "compliance --save - | --save -: name a file, as the address is printed to standard output.",
        "- | qa preview reads the card again when it changes; name its file.",
      })
  void preview_misused_saysWhatToDo(String arguments, String message) {
    RunResult result = RunResult.qa((Object[]) ("preview " + arguments).split(" ", -1));

    assertThat(result.exit()).isEqualTo(2);
    assertThat(result.err()).isEqualTo(message + "\n");
  }

  @Test
  void preview_fileThatIsAbsent_saysSo() {
    RunResult result = RunResult.qa("preview", folder.resolve("absent.json"));

    assertThat(result.exit()).isEqualTo(2);
    assertThat(result.err()).contains("absent.json");
  }

  @Test
  void preview_saveOntoTheCard_isRefused() throws IOException {
    Path card = Files.writeString(folder.resolve("my.scorecard.json"), "{}");

    assertThat(RunResult.qa("preview", card, "--save", card).err())
        .isEqualTo("--save %s is what is read; name another file.\n".formatted(card));
    assertThat(card).hasContent("{}");
  }
}
