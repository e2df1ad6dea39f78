package dev.evenhand.engine.report.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Objects;

/**
 * The page's styles, and the digest by which the page's policy admits them and nothing else:
 * neither scripts nor styles that somebody might smuggle in work.
 */
record StyleSheet(String css, String digest) {
  private static final String FILE = "report.css";

  static StyleSheet load() {
    try (InputStream in =
        Objects.requireNonNull(StyleSheet.class.getResourceAsStream(FILE), FILE)) {
      String css = "\n" + new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return new StyleSheet(css, "sha256-" + sha256(css));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String sha256(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256.", e);
    }
  }
}
