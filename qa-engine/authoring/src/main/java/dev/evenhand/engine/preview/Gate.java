package dev.evenhand.engine.preview;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;

/**
 * Lets in whoever knows the address, and nobody else: other users of the machine don't know the
 * token in it, pages of other origins are told by their origin, and a name that was rebound to this
 * machine by the host that the browser asks for.
 */
final class Gate {
  private static final SecureRandom RANDOM = new SecureRandom();

  private final int port;
  private final String root;

  Gate(int port) {
    this.port = port;
    byte[] token = new byte[16];
    RANDOM.nextBytes(token);
    this.root = "/" + Base64.getUrlEncoder().withoutPadding().encodeToString(token) + "/";
  }

  /** The path under which everything is. */
  String root() {
    return root;
  }

  /** What is asked for below the root; empty for who must not come in. */
  Optional<String> asked(HttpExchange exchange) {
    String path = exchange.getRequestURI().getPath();
    return path != null && path.startsWith(root) && isOurs(exchange.getRequestHeaders())
        ? Optional.of(path.substring(root.length()))
        : Optional.empty();
  }

  private boolean isOurs(Headers headers) {
    String host = headers.getFirst("Host");
    String origin = headers.getFirst("Origin");
    String site = headers.getFirst("Sec-Fetch-Site");
    return host != null
        && hosts().contains(host)
        && (origin == null || origin.equals("http://" + host))
        && (site == null || Set.of("same-origin", "none").contains(site));
  }

  private Set<String> hosts() {
    return Set.of("127.0.0.1:" + port, "localhost:" + port);
  }
}
