package dev.evenhand.helpdesk.load;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A reviewer with a session of their own, who opens forms and sends them. */
final class Client {
  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
  private static final String ANSWERS =
      "version=0&answer.greeting=yes&answer.tone=good&answer.personal-data=yes"
          + "&answer.solved=solved&answer.first-answer=4";
  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private final Desk desk;
  private String cookie = "";
  private String token = "";

  private Client(Desk desk) {
    this.desk = desk;
  }

  static Client signedIn(Desk desk, String name) throws IOException, InterruptedException {
    Client client = new Client(desk);
    client.read("/sign-in");
    String location =
        client.send("/sign-in", "username=" + name + "&password=" + code(Desk.PASSWORD));
    if (!location.endsWith("/tickets")) {
      throw new IOException(name + " could not sign in, and was sent to " + location);
    }
    client.read("/tickets");
    return client;
  }

  /** Opens a form for a ticket, and returns its key. */
  String open(String ticket) throws IOException, InterruptedException {
    return key(send("/tickets/" + ticket + "/forms", "card=help-desk"), "/forms/");
  }

  /** Sends a form; that it returns means that the desk says it is stored. */
  void submit(String form) throws IOException, InterruptedException {
    String stored = key(send("/forms/" + form, ANSWERS), "/evaluations/");
    if (!stored.equals(form)) {
      throw new IOException("Form " + form + " was stored as " + stored);
    }
  }

  private static String key(String location, String path) throws IOException {
    int at = location.indexOf(path);
    if (at < 0) {
      throw new IOException("Expected " + path + "..., was sent to " + location);
    }
    return location.substring(at + path.length());
  }

  private void read(String path) throws IOException, InterruptedException {
    HttpResponse<String> page = answer(HttpRequest.newBuilder(desk.at(path)));
    Matcher found = TOKEN.matcher(page.body());
    if (!found.find()) {
      throw new IOException(path + " has no form, status " + page.statusCode());
    }
    token = found.group(1);
  }

  /** Where a form leads to. */
  private String send(String path, String fields) throws IOException, InterruptedException {
    HttpResponse<String> answer =
        answer(
            HttpRequest.newBuilder(desk.at(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(fields + "&_csrf=" + code(token))));
    return answer
        .headers()
        .firstValue("Location")
        .orElseThrow(() -> new IOException(path + " answered " + answer.statusCode()));
  }

  private HttpResponse<String> answer(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    HttpResponse<String> answer =
        HTTP.send(
            request.header("Cookie", cookie).timeout(Duration.ofMinutes(1)).build(),
            BodyHandlers.ofString());
    answer
        .headers()
        .firstValue("Set-Cookie")
        .ifPresent(set -> cookie = set.substring(0, set.indexOf(';')));
    return answer;
  }

  private static String code(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
