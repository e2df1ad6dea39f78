package dev.evenhand.engine.preview;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** What goes back to the browser. */
record Reply(int status, String type, String text) {
  /** Nothing but our own files runs or is loaded, and nobody frames the page. */
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src data:;"
          + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

  static Reply html(String text) {
    return html(200, text);
  }

  static Reply html(int status, String text) {
    return new Reply(status, "text/html", text);
  }

  /** Words for who asks without a browser. */
  static Reply plain(int status, String text) {
    return new Reply(status, "text/plain", text + "\n");
  }

  void send(HttpExchange exchange) throws IOException {
    byte[] body = text.getBytes(StandardCharsets.UTF_8);
    head(exchange.getResponseHeaders(), type);
    boolean empty = exchange.getRequestMethod().equals("HEAD") || body.length == 0;
    exchange.sendResponseHeaders(status, empty ? -1 : body.length);
    if (!empty) {
      exchange.getResponseBody().write(body);
    }
  }

  static void head(Headers headers, String type) {
    headers.set("Content-Type", type + "; charset=utf-8");
    headers.set("Content-Security-Policy", POLICY);
    headers.set("X-Content-Type-Options", "nosniff");
    headers.set("Referrer-Policy", "same-origin");
    headers.set("Cross-Origin-Resource-Policy", "same-origin");
    headers.set("Cache-Control", "no-store");
  }
}
