package dev.evenhand.engine.preview.page;

import com.google.common.hash.Hashing;
import com.google.common.io.BaseEncoding;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * A style sheet or script that comes with the form, and the digest by which a page's policy admits
 * it and nothing else.
 */
public record PageFile(String text, String digest) {
  /** The file of that name in this package. */
  public static PageFile load(String name) {
    try (InputStream in = Objects.requireNonNull(PageFile.class.getResourceAsStream(name), name)) {
      String text = "\n" + new String(in.readAllBytes(), StandardCharsets.UTF_8);
      byte[] digest = Hashing.sha256().hashString(text, StandardCharsets.UTF_8).asBytes();
      return new PageFile(text, "sha256-" + BaseEncoding.base64().encode(digest));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
