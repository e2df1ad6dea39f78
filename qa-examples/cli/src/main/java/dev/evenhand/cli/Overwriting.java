package dev.evenhand.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * Keeps a command from writing onto what it reads. It takes each file that is named by any other
 * argument as read, and with a folder or a card the cards in it or beside it, under whatever name:
 * through links, hard links, or another case. So no option can be forgotten.
 */
final class Overwriting {
  private static final Path STANDARD_INPUT = Path.of("/dev/stdin");
  private static final String CARD = ".scorecard.json";

  private Overwriting() {}

  /** Ends the command if a file that it was told to write can't or must not be written. */
  static void check(CommandSpec command) throws IOException {
    List<String> complaints = new ArrayList<>();
    for (ArgSpec arg : command.args()) {
      if (arg.getValue() instanceof OutputFile file && !file.isStandard()) {
        obstacle(file, command).map((name(arg) + " ")::concat).ifPresent(complaints::add);
      }
    }
    Stop.ifAny(complaints.stream());
  }

  private static String name(ArgSpec arg) {
    return arg instanceof OptionSpec option ? option.longestName() : arg.paramLabel();
  }

  private static Optional<String> obstacle(OutputFile file, CommandSpec command)
      throws IOException {
    Optional<String> obstacle = file.obstacle();
    if (obstacle.isPresent() || !Files.isRegularFile(file.path())) {
      return obstacle;
    }
    for (Path input : inputs(command)) {
      if (isSame(file.path(), input)) {
        return Optional.of("%s is what is read; name another file.".formatted(file));
      }
      Path folder = Files.isDirectory(input) ? input : input.toAbsolutePath().getParent();
      if (isOfCards(input) && folder != null && holds(folder, file.path())) {
        return Optional.of(
            "%s is one of the cards that may be read; name another file.".formatted(file));
      }
    }
    return Optional.empty();
  }

  /** A card may extend others beside it. */
  private static boolean isOfCards(Path input) {
    return Files.isDirectory(input) || input.toString().endsWith(CARD);
  }

  private static boolean holds(Path folder, Path file) throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      for (Path one : (Iterable<Path>) all::iterator) {
        if (one.toString().endsWith(CARD) && isSame(one, file)) {
          return true;
        }
      }
      return false;
    }
  }

  private static boolean isSame(Path file, Path input) throws IOException {
    return Files.exists(input) && Files.isSameFile(file, input);
  }

  private static List<Path> inputs(CommandSpec command) {
    Stream<Object> values =
        command.args().stream().<@Nullable Object>map(ArgSpec::getValue).flatMap(Overwriting::all);
    return Stream.concat(Stream.of(STANDARD_INPUT), values.flatMap(Overwriting::path))
        .filter(Files::exists)
        .toList();
  }

  private static Stream<Object> all(@Nullable Object value) {
    if (value instanceof Collection<?> many) {
      return many.stream().flatMap(Overwriting::all);
    }
    if (value instanceof Map<?, ?> map) {
      return all(map.values());
    }
    return value == null || value instanceof OutputFile ? Stream.of() : Stream.of(value);
  }

  private static Stream<Path> path(Object value) {
    try {
      return Stream.of(Path.of(value.toString()));
    } catch (InvalidPathException e) {
      return Stream.of();
    }
  }
}
