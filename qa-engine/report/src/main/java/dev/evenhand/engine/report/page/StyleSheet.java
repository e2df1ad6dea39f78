package dev.evenhand.engine.report.page;

import com.google.common.hash.Hashing;
import com.google.common.io.BaseEncoding;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * The page's styles, and the digest by which the page's policy admits them and nothing else:
 * neither scripts nor styles that somebody might smuggle in work.
 */
record StyleSheet(String css, String digest) {
  private static final String FILE = "report.css";

  static StyleSheet load() {
    try (InputStream in = Objects.requireNonNull(StyleSheet.class.getResourceAsStream(FILE))) {
      String css = "\n" + new String(in.readAllBytes(), StandardCharsets.UTF_8);
      byte[] digest = Hashing.sha256().hashString(css, StandardCharsets.UTF_8).asBytes();
      return new StyleSheet(css, "sha256-" + BaseEncoding.base64().encode(digest));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
