package dev.evenhand.engine.preview;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Semaphore;

/** Tells open pages that the card was read again, as server-sent events. */
final class EventStream {
  /** How many pages may be open; each keeps a thread waiting. */
  static final int MOST = 32;

  /** After so long a page that was closed is noticed. */
  private static final long BEAT_MILLIS = 10_000;

  private final CardWatch watch;
  private final Semaphore free = new Semaphore(MOST);

  EventStream(CardWatch watch) {
    this.watch = watch;
  }

  void send(HttpExchange exchange) throws IOException {
    if (!exchange.getRequestMethod().equals("GET")) {
      Reply.plain(405, "Only GET.").send(exchange);
    } else if (!free.tryAcquire()) {
      Reply.plain(503, "Too many pages are open; close some.").send(exchange);
    } else {
      try {
        stream(exchange);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      } finally {
        free.release();
      }
    }
  }

  private void stream(HttpExchange exchange) throws IOException, InterruptedException {
    Reply.head(exchange.getResponseHeaders(), "text/event-stream");
    exchange.sendResponseHeaders(200, 0);
    OutputStream out = exchange.getResponseBody();
    long seen = watch.state().revision();
    write(out, event(seen));
    while (!watch.isClosed()) {
      long now = watch.await(seen, BEAT_MILLIS);
      write(out, now == seen ? ": still here\n\n" : event(now));
      seen = now;
    }
  }

  private static String event(long revision) {
    return "event: card\nretry: 1000\ndata: " + revision + "\n\n";
  }

  private static void write(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
    out.flush();
  }
}
