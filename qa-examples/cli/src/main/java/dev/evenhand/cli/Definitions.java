package dev.evenhand.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;

/**
 * The files whose lines may be shown with their problems: cards, and what else defines something.
 * Evaluations are not among them, as comments and metadata stand there.
 */
final class Definitions implements Function<String, Optional<String>> {
  private static final String CARD = ".scorecard.json";
  private static final int MOST = 1 << 23;
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private final Set<String> named = new HashSet<>();
  private final Map<String, Optional<String>> texts = new HashMap<>();

  /** Those that the arguments of a command name; cards beside them are known by their names. */
  static Definitions of(CommandSpec command) {
    Definitions all = new Definitions();
    for (ArgSpec arg : command.args()) {
      boolean shown = Overwriting.what(arg).filter(what -> what != Reads.What.FILE).isPresent();
      if (shown) {
        Overwriting.inputs(arg).forEach(file -> all.named.add(file.toString()));
      }
    }
    return all;
  }

  /** The text of a source; empty for one that is no definition or no ordinary file. */
  @Override
  public Optional<String> apply(String source) {
    return named.contains(source) || source.endsWith(CARD)
        ? texts.computeIfAbsent(source, Definitions::read)
        : Optional.empty();
  }

  /** Somebody may name evaluations where a card is wanted. */
  private static boolean holdsEvaluations(String text) {
    return text.contains("\"reviewer\"") && text.contains("\"interaction\"");
  }

  private static Optional<String> read(String source) {
    try {
      Path file = Path.of(source);
      if (!Files.isRegularFile(file) || Files.size(file) > MOST) {
        return Optional.empty();
      }
      String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
      return holdsEvaluations(text)
          ? Optional.empty()
          : Optional.of(text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text);
    } catch (IOException | InvalidPathException e) {
      return Optional.empty(); // its problem is told without the line
    }
  }
}
