package dev.evenhand.engine.preview;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PreviewServerTest {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final String FULL =
      "evaluation=e1&interaction=call-7&reviewer=me&answer.greeting=yes&answer.verified=yes"
          + "&answer.tone=3&answer.steps=recap&answer.steps=next-step&answer.silence=5"
          + "&answer.on=2026-11-30&answer.remark=Patience";
  private static final String LINE =
      "{\"id\":\"e1\",\"scorecard\":\"desk@1.2.0\",\"interaction\":\"call-7\",\"reviewer\":\"me\","
          + "\"at\":\"2026-11-30T12:00:00Z\",\"answers\":{\"greeting\":\"yes\",\"verified\":\"yes\","
          + "\"tone\":\"3\",\"steps\":[\"recap\",\"next-step\"],\"silence\":5,"
          + "\"on\":\"2026-11-30\",\"remark\":\"Patience\"}}";

  @TempDir private Path folder;
  private final List<String> saved = new ArrayList<>();
  private Path file;
  private PreviewServer server;

  private final class Store implements LineStore {
    @Override
    public String name() {
      return "tried.ndjson";
    }

    @Override
    public void add(String line) throws IOException {
      if (saved.size() == 1) {
        throw new IOException("the disk is full");
      }
      saved.add(line);
    }
  }

  @BeforeEach
  void start() throws IOException {
    file = folder.resolve("desk.scorecard.json");
    Files.writeString(file, DeskCard.json());
    Clock noon = Clock.fixed(Instant.parse("2026-11-30T12:00:00.5Z"), ZoneOffset.UTC);
    server =
        PreviewServer.start(
            WatchedCard.of(file, DeskCardBases::none),
            new PreviewSettings(0, "", new Store(), noon));
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(server.address().resolve(path));
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private HttpResponse<String> post(String path, String fields) throws Exception {
    return send(request(path).POST(HttpRequest.BodyPublishers.ofString(fields)));
  }

  @Test
  void page_opened_hasTheFormAndForbidsAllButItsOwnFiles() throws Exception {
    HttpResponse<String> page = send(request(""));

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("<h1>Help desk", "name=\"answer.greeting\"", "No score yet");
    assertThat(page.headers().firstValue("Content-Security-Policy"))
        .hasValue(
            "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src"
                + " data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'");
    assertThat(page.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    assertThat(page.body())
        .doesNotContain("style=")
        .doesNotContain("<script>")
        .doesNotContain(" on");
  }

  @Test
  void address_isLoopbackWithATokenOfItsOwn() throws IOException {
    assertThat(server.address().toString())
        .matches("http://127\\.0\\.0\\.1:[0-9]+/[A-Za-z0-9_-]{22}/");
    try (PreviewServer other =
        PreviewServer.start(WatchedCard.of(DeskCard.card()), PreviewSettings.ofDefaults())) {
      assertThat(other.address().getPath()).isNotEqualTo(server.address().getPath());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/", "/preview.js", "/AAAAAAAAAAAAAAAAAAAAAA/", "/AAAAAAAAAAAAAAAAAAAAAA/live"})
  void request_withoutTheToken_isRefused(String path) throws Exception {
    HttpResponse<String> reply = send(request(path));

    assertThat(reply.statusCode()).isEqualTo(403);
    assertThat(reply.body()).isEqualTo("Open the address that qa preview printed.\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://evil.example", "http://127.0.0.1:1", "null"})
  void post_ofAnotherOrigin_isRefused(String origin) throws Exception {
    HttpRequest.Builder request =
        request("").header("Origin", origin).POST(HttpRequest.BodyPublishers.ofString(FULL));

    assertThat(send(request).statusCode()).isEqualTo(403);
    assertThat(saved).isEmpty();
  }

  @Test
  void request_ofAnotherSite_isRefused() throws Exception {
    assertThat(send(request("").header("Sec-Fetch-Site", "cross-site")).statusCode())
        .isEqualTo(403);
  }

  @Test
  void request_forANameThatWasRebound_isRefused() throws Exception {
    assertThat(raw("GET " + server.address().getPath() + " HTTP/1.1\r\nHost: evil.example\r\n"))
        .startsWith("HTTP/1.1 403");
    assertThat(
            raw(
                "GET %s HTTP/1.1\r\nHost: localhost:%s\r\n"
                    .formatted(server.address().getPath(), server.address().getPort())))
        .startsWith("HTTP/1.1 200");
  }

  private String raw(String head) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.address().getPort())) {
      OutputStream out = socket.getOutputStream();
      out.write((head + "Connection: close\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
      out.flush();
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void connections_thatAskForNothing_holdFewThreads_andNoPageUp() throws Exception {
    int port = server.address().getPort();
    String half =
        "POST %slive HTTP/1.1\r\nHost: 127.0.0.1:%s\r\nContent-Length: 100000000\r\n\r\na"
            .formatted(server.address().getPath(), port);
    List<Socket> silent = new ArrayList<>();
    try {
      for (int i = 0; i < 300; i++) {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        silent.add(socket);
        OutputStream out = socket.getOutputStream();
        out.write((i % 2 == 0 ? "GET / HT" : half).getBytes(StandardCharsets.US_ASCII));
        out.flush();
      }

      assertThat(send(request("").timeout(Duration.ofSeconds(8))).statusCode()).isEqualTo(200);
      assertThat(
              Thread.getAllStackTraces().keySet().stream()
                  .filter(thread -> thread.getName().equals("qa-preview")))
          .hasSizeLessThanOrEqualTo(PreviewServer.MOST_VISITORS + 1);
    } finally {
      for (Socket socket : silent) {
        socket.close();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "desk.scorecard.json",
        "../../../../etc/passwd",
        "%2e%2e/form_en.properties",
        "form_en.properties",
        "preview.css/../form_en.properties"
      })
  void path_ofNoPage_isNotFoundOrOutside(String path) throws Exception {
    URI address = URI.create(server.address() + path);

    assertThat(send(HttpRequest.newBuilder(address)).statusCode()).isIn(403, 404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"PUT", "DELETE", "OPTIONS"})
  void method_other_isRefused(String method) throws Exception {
    assertThat(send(request("").method(method, HttpRequest.BodyPublishers.noBody())).statusCode())
        .isEqualTo(405);
  }

  @Test
  void post_tooLarge_isRefused() throws Exception {
    HttpResponse<String> reply = post("", "a=" + "x".repeat(PreviewServer.MOST_BYTES));

    assertThat(reply.statusCode()).isEqualTo(413);
  }

  @Test
  void post_noFields_isRefused() throws Exception {
    assertThat(post("", "a=%zz").statusCode()).isEqualTo(400);
    assertThat(post("", "").statusCode()).isEqualTo(200);
  }

  @Test
  void live_answers_tellsScoreHiddenQuestionsAndWantedComments() throws Exception {
    HttpResponse<String> reply =
        post("live", "answer.greeting=no&answer.verified=yes&answer.tone=3");

    assertThat(reply.body())
        .startsWith(
            "{\"revision\":1,\"headline\":\"90.00\u00a0% · passed · Excellent\",\"style\":\"PASSED\","
                + "\"progress\":\"so far; 3 things open\",\"hidden\":[\"apology\"],"
                + "\"wantComment\":[\"greeting\"],\"byCard\":{},\"result\":");
  }

  @Test
  void live_factThatAnswers_isTold() throws Exception {
    assertThat(post("live", "fact.silence=4").body()).contains("\"byCard\":{\"silence\":\"4\"}");
  }

  @Test
  void live_failing_tellsWhatWouldPass() throws Exception {
    String result = post("live", "answer.greeting=yes&answer.verified=no&answer.tone=3").body();

    assertThat(result)
        .contains("failed by an auto-fail")
        .contains("1.2 Was the customer verified?")
        .contains("<strong>Yes</strong>");
  }

  @Test
  void score_withoutScript_showsScoreAndWhatIsMissing() throws Exception {
    String page = post("", "do=score&answer.greeting=no&answer.silence=quick").body();

    assertThat(page)
        .contains("0.00\u00a0% · failed · Fair", "id=\"wrong-silence\"")
        .contains("This answer needs a comment: say why.", "Please answer this question.");
  }

  @Test
  void save_finished_addsALineOnce() throws Exception {
    HttpResponse<String> first = post("", FULL + "&do=save");
    HttpResponse<String> again = post("", FULL + "&do=save");

    assertThat(first.statusCode()).isEqualTo(200);
    assertThat(first.body()).contains("Saved to tried.ndjson.");
    assertThat(again.body()).contains("It is saved already.");
    assertThat(saved).containsExactly(LINE);
  }

  @Test
  void save_storeFails_saysSoAndKeepsTheAnswers() throws Exception {
    post("", FULL + "&do=save");
    HttpResponse<String> second = post("", FULL.replace("e1", "e2") + "&do=save");

    assertThat(second.statusCode()).isEqualTo(500);
    assertThat(second.body())
        .contains("It could not be saved: the disk is full", "value=\"call-7\"");
  }

  @Test
  void save_notFinished_savesNothingAndMarksWhatIsOpen() throws Exception {
    HttpResponse<String> reply = post("", "answer.greeting=yes&do=save");

    assertThat(reply.statusCode()).isEqualTo(422);
    assertThat(reply.body())
        .contains("Nothing is saved yet: what is open is marked below.")
        .contains("id=\"wrong-tone\"");
    assertThat(saved).isEmpty();
  }

  @Test
  void line_finished_isOfferedForDownload() throws Exception {
    HttpResponse<String> reply = post("", FULL + "&do=line");

    assertThat(reply.body()).isEqualTo(LINE + "\n");
    assertThat(reply.headers().firstValue("Content-Disposition"))
        .hasValue("attachment; filename=\"evaluation.ndjson\"");
  }

  @Test
  void language_chosen_isThatOfThePageAndKeepsAnswers() throws Exception {
    String page = post("", "language=en&answer.greeting=yes&language=de").body();

    assertThat(page)
        .contains("<html lang=\"de\">", "Servicestelle", "bestanden")
        .contains("value=\"yes\" checked");
  }

  @Test
  void page_inGerman_marksWhatTheEngineSaysAsEnglish() throws Exception {
    String page = post("", "language=de&do=score&answer.silence=much").body();
    String english = post("", "language=en&do=score&answer.silence=much").body();
    post("", FULL + "&do=save");
    String failed = post("", FULL.replace("e1", "e2") + "&language=de&do=save").body();

    assertThat(page)
        .contains(
            "<span><span lang=\"en\">Question 'silence' (Longest silence?) can't be answered so;")
        .contains("<span>Bitte diese Frage beantworten.</span>")
        .doesNotContain("<span lang=\"en\">Bitte");
    assertThat(english)
        .contains("<span>Question 'silence' (Longest silence?) can't be")
        .doesNotContain("<span lang=\"en\">");
    assertThat(failed)
        .contains("Das Speichern ging nicht: <span lang=\"en\">the disk is full</span>");
  }

  @Test
  void card_brokenAndMended_keepsTheLastFormWithTheProblemsBeside() throws Exception {
    try (Stream<String> events = events()) {
      var next = events.filter(line -> line.startsWith("data: ")).iterator();
      assertThat(next.next()).isEqualTo("data: 1");

      Files.writeString(file, DeskCard.json().replace("\"passMark\": 75", "\"passMrk\": 75"));
      assertThat(next.next()).isEqualTo("data: 2");
      assertThat(post("body", "answer.tone=3").body())
          .contains("1 problem in the card", "<span class=\"place\">6:5</span>")
          .contains("<code lang=\"\">\"passMrk\": 75,</code>")
          .contains("Unknown property \"passMrk\"")
          .contains("Maybe you mean \"passMark\".", "unknown-property")
          .contains("The form is that of the last version without problems.")
          .contains("value=\"3\" checked");

      Files.writeString(file, DeskCard.json().replace("How was the tone?", "How friendly?"));
      assertThat(next.next()).isEqualTo("data: 3");
      assertThat(post("body", "answer.tone=3").body())
          .contains("How friendly?", "value=\"3\" checked")
          .doesNotContain("in the card");
    }
  }

  private Stream<String> events() throws Exception {
    return new BufferedReader(
            new InputStreamReader(
                CLIENT
                    .send(request("events").build(), HttpResponse.BodyHandlers.ofInputStream())
                    .body(),
                StandardCharsets.UTF_8))
        .lines();
  }

  @Test
  void card_neverGood_hasProblemsAndNoForm() throws Exception {
    Path broken = folder.resolve("broken.json");
    Files.writeString(broken, "{\"id\": \"x\",}");
    try (PreviewServer other =
        PreviewServer.start(
            WatchedCard.of(broken, DeskCardBases::none), PreviewSettings.ofDefaults())) {
      String page = send(HttpRequest.newBuilder(other.address())).body();

      assertThat(page)
          .contains("The form appears when the card is mended and saved.")
          .doesNotContain("<form");
      HttpResponse<String> live =
          send(
              HttpRequest.newBuilder(other.address().resolve("live"))
                  .POST(HttpRequest.BodyPublishers.noBody()));
      assertThat(live.body()).isEqualTo("{}");
    }
  }

  @Test
  void card_thatBecomesAPipe_isToldAndWatchedOn() throws Exception {
    Files.delete(file);
    new ProcessBuilder("mkfifo", file.toString()).start().waitFor();
    assertThat(pageUntil(page -> page.contains("a pipe or a device")))
        .contains("a pipe or a device");

    Files.delete(file);
    Files.writeString(file, DeskCard.json());
    assertThat(pageUntil(page -> !page.contains("a pipe or a device")))
        .doesNotContain("a pipe or a device");
  }

  /** The page as soon as it is so, or as it is after a while. */
  private String pageUntil(Predicate<String> wanted) throws Exception {
    String page = send(request("")).body();
    for (int i = 0; i < 100 && !wanted.test(page); i++) {
      Thread.sleep(50);
      page = send(request("")).body();
    }
    return page;
  }

  @Test
  void close_endsTheServerAndItsStreams() throws Exception {
    try (Stream<String> events = events()) {
      var lines = events.iterator();
      lines.next();
      server.close();
      assertThat(server.address().getPort()).isPositive();
      while (hasNext(lines)) {
        lines.next();
      }
    }
  }

  /** A stream that was cut off is at its end too. */
  private static boolean hasNext(Iterator<String> lines) {
    try {
      return lines.hasNext();
    } catch (UncheckedIOException e) {
      return false;
    }
  }
}
