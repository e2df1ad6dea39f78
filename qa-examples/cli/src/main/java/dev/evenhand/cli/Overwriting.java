package dev.evenhand.cli;

import java.io.IOException;
import java.lang.reflect.AnnotatedElement;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * Keeps a command from writing onto what it runs from or reads: each file that is named by an
 * argument with {@link Reads}, and with a card or a folder the cards beside it or in it, under
 * whatever name: through links, hard links, or another case.
 */
final class Overwriting {
  private static final Path STANDARD_INPUT = Path.of("/dev/stdin");
  private static final String JAR = ".jar";
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
    if (isSame(file.path(), STANDARD_INPUT)) {
      return Optional.of(isRead(file));
    }
    for (Path program : (Iterable<Path>) ProgramFiles.all()::iterator) {
      if (isSame(file.path(), program)) {
        return Optional.of("%s is what qa runs from; name another file.".formatted(file));
      }
    }
    for (ArgSpec arg : command.args()) {
      Optional<Reads.What> what = what(arg);
      if (what.isPresent()) {
        for (Path input : inputs(arg)) {
          obstacle = obstacle(file, input, what.get());
          if (obstacle.isPresent()) {
            return obstacle;
          }
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<String> obstacle(OutputFile file, Path input, Reads.What what)
      throws IOException {
    if (isSame(file.path(), input)) {
      return Optional.of(isRead(file));
    }
    Optional<Path> folder = what == Reads.What.CARDS ? folderOfCards(input) : Optional.empty();
    return folder.isPresent() && holds(folder.get(), file.path())
        ? Optional.of("%s is one of the cards that may be read; name another file.".formatted(file))
        : Optional.empty();
  }

  private static String isRead(OutputFile file) {
    return "%s is what is read; name another file.".formatted(file);
  }

  /** Where other cards may be read from: a card may extend one beside it. */
  private static Optional<Path> folderOfCards(Path input) {
    if (Files.isDirectory(input)) {
      return Optional.of(input);
    }
    return input.toString().endsWith(JAR)
        ? Optional.empty()
        : Optional.ofNullable(input.toAbsolutePath().getParent());
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

  /** What an argument names; empty if it names nothing that is read. */
  static Optional<Reads.What> what(ArgSpec arg) {
    return arg.userObject() instanceof AnnotatedElement field
        ? Optional.ofNullable(field.getAnnotation(Reads.class)).map(Reads::value)
        : Optional.empty();
  }

  /** The files that exist of those that an argument names. */
  static List<Path> inputs(ArgSpec arg) {
    Object value = arg.getValue();
    Stream<?> all = value instanceof Collection<?> many ? many.stream() : Stream.ofNullable(value);
    return all.flatMap(Overwriting::path).filter(Files::exists).toList();
  }

  private static Stream<Path> path(Object value) {
    try {
      return Stream.of(Path.of(value.toString()));
    } catch (InvalidPathException e) {
      return Stream.of();
    }
  }
}
