package dev.evenhand.engine.catalog;

import dev.evenhand.api.problem.Location;
import dev.evenhand.api.problem.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The list of cards in a jar: UTF-8, a path a line, from the root of the jar; blank lines and lines
 * that begin with {@code #} are skipped. A path that leads out of the jar is refused.
 */
final class CardIndex {
  /** What an index lists the contents of. */
  interface Root {
    /** What problems call the thing at {@code path}. */
    String origin(String path);

    /** The bytes at {@code path}, or null if there is nothing. */
    @Nullable InputStream open(String path) throws IOException;
  }

  /** One byte more than a card may have, so that the reader sees that it is too large. */
  private static final int MOST_BYTES = 4 * 1024 * 1024 + 1;

  /** Names between slashes; no backslash, no drive, no name of only dots. */
  private static final Pattern PATH =
      Pattern.compile("(?!\\.+(/|$))[^/\\\\:]++(/(?!\\.+(/|$))[^/\\\\:]++)*+");

  private final Root root;
  private final CardSource source;
  private final Set<String> seen = new HashSet<>();

  private CardIndex(Root root, CardSink sink) {
    this.root = root;
    this.source = new CardSource(root.origin(ScorecardCatalog.INDEX), sink);
  }

  /** Adds every card that the index of {@code root} lists; false if there is no index. */
  static boolean read(Root root, CardSink sink) throws IOException {
    byte[] bytes;
    try (InputStream in = root.open(ScorecardCatalog.INDEX)) {
      if (in == null) {
        return false;
      }
      bytes = in.readNBytes(MOST_BYTES);
    }
    CardIndex index = new CardIndex(root, sink);
    if (!index.source.takes(bytes)) {
      return true;
    }
    index.describe();
    Optional<List<String>> lines = index.lines(bytes);
    if (lines.isPresent()) {
      for (int i = 0; i < lines.get().size() && index.source.hasRoom(); i++) {
        index.line(lines.get().get(i).strip(), i + 1);
      }
    }
    return true;
  }

  private void describe() throws IOException {
    try (InputStream in = root.open(CardPack.IN_JAR)) {
      if (in != null) {
        source.describe(root.origin(CardPack.IN_JAR), in.readNBytes(MOST_BYTES));
      }
    }
  }

  private Optional<List<String>> lines(byte[] bytes) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return Optional.of((text.startsWith("\uFEFF") ? text.substring(1) : text).lines().toList());
    } catch (CharacterCodingException e) {
      source.addWhole(
          Problem.unreadable(
              "not-utf-8",
              Location.of(root.origin(ScorecardCatalog.INDEX)),
              "the text is not UTF-8",
              "Save the file as UTF-8."));
      return Optional.empty();
    }
  }

  private void line(String path, int number) throws IOException {
    if (path.isEmpty() || path.startsWith("#")) {
      return;
    }
    if (!PATH.matcher(path).matches()) {
      problem(
          "index-outside",
          number,
          path,
          "this is no path within the jar",
          "Write a path from the root of the jar, such as cards/chat.scorecard.json.");
    } else if (!seen.add(path)) {
      problem("index-repeated", number, path, "the path is listed twice", "Remove one of the two.");
    } else {
      card(path, number);
    }
  }

  private void card(String path, int number) throws IOException {
    try (InputStream in = root.open(path)) {
      if (in == null) {
        problem(
            "index-dangling",
            number,
            path,
            "there is no such file in the jar",
            "Add the file, or remove the line.");
        return;
      }
      String origin = root.origin(path);
      source.add(origin, in.readNBytes(MOST_BYTES));
    }
  }

  private void problem(String code, int line, String path, String message, String remedy) {
    Location where = Location.of(root.origin(ScorecardCatalog.INDEX), line);
    source.addWhole(Problem.error(code, where, "", message, remedy).with('"' + path + '"', null));
  }
}
