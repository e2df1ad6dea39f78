package dev.evenhand.engine.preview;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.evenhand.engine.preview.page.FormFields;
import dev.evenhand.engine.preview.page.PageFile;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Shows a card as the form that reviewers will fill in, on a page of this machine: with the score
 * and its explanation while answers are entered, and read again while the card is written. Mistakes
 * stand beside the form, which stays that of the last card without.
 *
 * <p>It listens on the loopback address only, under a path that nobody can guess, and answers no
 * page of another origin. Few are answered at the same time, and nobody is waited for long. Safe
 * for threads.
 */
public final class PreviewServer implements AutoCloseable {
  /** The most bytes that a form may have. */
  static final int MOST_BYTES = 1 << 20;

  /** How many are answered at the same time: more than there may be open pages. */
  static final int MOST_VISITORS = 2 * EventStream.MOST;

  private static final long PATIENCE_MILLIS = 10_000;

  private static final byte[] LOOPBACK = {127, 0, 0, 1};
  private static final Map<String, String> FILES =
      Map.of("preview.css", "text/css", "preview.js", "text/javascript");

  private final HttpServer server;
  private final Visitors visitors;
  private final CardWatch watch;
  private final Gate gate;
  private final PreviewPages pages;
  private final EventStream events;

  private PreviewServer(HttpServer server, WatchedCard card, PreviewSettings settings) {
    this.server = server;
    this.watch = new CardWatch(card);
    this.gate = new Gate(server.getAddress().getPort());
    this.pages = new PreviewPages(card.name(), watch, settings);
    this.events = new EventStream(watch);
    this.visitors = new Visitors(MOST_VISITORS, PATIENCE_MILLIS);
  }

  /**
   * Starts a server.
   *
   * @throws IOException if the port is taken
   */
  public static PreviewServer start(WatchedCard card, PreviewSettings settings) throws IOException {
    Objects.requireNonNull(card, "card");
    Objects.requireNonNull(settings, "settings");
    InetSocketAddress address =
        new InetSocketAddress(InetAddress.getByAddress(LOOPBACK), settings.port());
    PreviewServer preview = new PreviewServer(HttpServer.create(address, 0), card, settings);
    preview.server.setExecutor(preview.visitors);
    preview.visitors.start();
    preview.server.createContext("/", preview::handle);
    preview.server.start();
    return preview;
  }

  /** What to open in the browser; it holds the token by which one is let in. */
  public URI address() {
    return URI.create(
        "http://127.0.0.1:%s%s".formatted(server.getAddress().getPort(), gate.root()));
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      Optional<String> asked = gate.asked(exchange);
      if (asked.isEmpty()) {
        Reply.plain(403, "Open the address that qa preview printed.").send(exchange);
      } else if (asked.get().equals("events")) {
        visitors.work();
        events.send(exchange);
      } else {
        Reply reply = reply(asked.get(), exchange);
        visitors.answer();
        reply.send(exchange);
      }
    }
  }

  private Reply reply(String asked, HttpExchange exchange) throws IOException {
    return switch (exchange.getRequestMethod()) {
      case "GET", "HEAD" -> get(asked, exchange);
      case "POST" -> post(asked, exchange);
      default -> Reply.plain(405, "Only GET and POST.");
    };
  }

  private Reply get(String asked, HttpExchange exchange) throws IOException {
    visitors.work();
    String type = FILES.get(asked);
    if (type != null) {
      return new Reply(200, type, PageFile.load(asked).text());
    }
    if (!asked.isEmpty()) {
      return Reply.plain(404, "There is nothing here.");
    }
    String query = Objects.requireNonNullElse(exchange.getRequestURI().getRawQuery(), "");
    return fields(query)
        .map(fields -> Reply.html(pages.page(fields)))
        .orElseGet(PreviewServer::unreadable);
  }

  private Reply post(String asked, HttpExchange exchange) throws IOException {
    byte[] body = exchange.getRequestBody().readNBytes(MOST_BYTES + 1);
    if (body.length > MOST_BYTES) {
      return Reply.plain(413, "A form has at most 1 MiB.");
    }
    visitors.work();
    return fields(new String(body, StandardCharsets.UTF_8))
        .map(fields -> pages.post(asked, fields, exchange.getResponseHeaders()))
        .orElseGet(PreviewServer::unreadable);
  }

  private static Optional<FormFields> fields(String text) {
    try {
      return Optional.of(FormFields.parse(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty(); // a percent sign without its digits
    }
  }

  private static Reply unreadable() {
    return Reply.plain(400, "These are no fields of a form.");
  }

  /** Ends it; open pages say so. */
  @Override
  public void close() {
    watch.close();
    server.stop(0);
    visitors.close();
  }
}
