package dev.evenhand.helpdesk;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Somebody at a browser without script: goes to pages, and sends the forms on them. */
public final class Visitor {
  private final HttpClient http =
      HttpClient.newBuilder()
          .cookieHandler(new CookieManager())
          .followRedirects(HttpClient.Redirect.NORMAL)
          .build();
  private final String base;

  private Visitor(String base) {
    this.base = base;
  }

  public static Visitor of(int port) {
    return new Visitor("http://127.0.0.1:" + port);
  }

  public Visitor signIn(String name, String password) throws Exception {
    send(get("/sign-in"), "form", Map.of("username", List.of(name), "password", List.of(password)));
    return this;
  }

  public Page get(String path) throws IOException, InterruptedException {
    return page(HttpRequest.newBuilder(URI.create(base + path)).GET());
  }

  /** Sends the form that the selector finds, with its hidden fields and these. */
  public Page send(Page page, String form, Map<String, List<String>> fields)
      throws IOException, InterruptedException {
    var found = Objects.requireNonNull(page.document().selectFirst(form), page.body());
    Map<String, List<String>> all = new LinkedHashMap<>();
    found
        .select("input[type=hidden]")
        .forEach(hidden -> all.put(hidden.attr("name"), List.of(hidden.val())));
    all.putAll(fields);
    return post(found.attr("action"), all);
  }

  public Page post(String path, Map<String, List<String>> fields)
      throws IOException, InterruptedException {
    String body =
        fields.entrySet().stream()
            .flatMap(
                field -> field.getValue().stream().map(v -> code(field.getKey()) + "=" + code(v)))
            .collect(Collectors.joining("&"));
    return page(
        HttpRequest.newBuilder(URI.create(base + path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(body)));
  }

  /** Sends a file, as the field {@code file}. */
  public Page upload(String path, List<String> token, String text) throws Exception {
    String part = "--b%nContent-Disposition: form-data; name=\"%s\"%s%n%n%s%n";
    String body =
        part.formatted("_csrf", "", token.get(0))
            + part.formatted("file", "; filename=\"card.json\"", text)
            + "--b--\n";
    return page(
        HttpRequest.newBuilder(URI.create(base + path))
            .header("Content-Type", "multipart/form-data; boundary=b")
            .POST(BodyPublishers.ofString(body.replace("\n", "\r\n"))));
  }

  /** The token without which nothing is taken, from a page that has a form. */
  public static List<String> token(Page page) {
    return List.of(page.document().selectFirst("input[name=_csrf]").val());
  }

  private static String code(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private Page page(HttpRequest.Builder request) throws IOException, InterruptedException {
    request.header("Accept", "text/html, */*");
    return new Page(http.send(request.build(), BodyHandlers.ofString()));
  }

  /** What came back, after redirects. */
  public record Page(HttpResponse<String> response) {
    public int status() {
      return response.statusCode();
    }

    public String path() {
      return response.uri().getPath();
    }

    public String body() {
      return response.body();
    }

    public Document document() {
      return Jsoup.parse(response.body());
    }

    public String text(String selector) {
      return document().select(selector).text();
    }
  }
}
