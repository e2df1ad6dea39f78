package dev.evenhand.cli;

import dev.evenhand.api.problem.Location;
import dev.evenhand.api.problem.Problem;
import dev.evenhand.api.problem.ProblemException;
import java.io.BufferedInputStream;
import java.io.FileInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** InputFile named on the command line; {@code -} is standard input. */
final class InputFile {
  static final String STDIN = "-";
  private static final int PEEK = 1 << 15;
  private static final int MOST = 5 << 20;
  private static final int MOST_WORKBOOK = 1 << 26;

  private InputFile() {}

  /** What problems call the input. */
  static String name(String input) {
    return input.equals(STDIN) ? "(standard input)" : input;
  }

  /** Ends the command if the input can't be opened. */
  static void check(String input) {
    obstacle(input)
        .ifPresent(
            problem -> {
              throw new ProblemException(List.of(problem));
            });
  }

  /** Why the input can't be opened; empty if it can. */
  static Optional<Problem> obstacle(String input) {
    if (input.equals(STDIN)) {
      return Optional.empty();
    }
    Path path = Path.of(input);
    if (!Files.exists(path)) {
      return unreadable("file-missing", input, "there is no such file", "Check the name.");
    }
    if (Files.isDirectory(path)) {
      return unreadable("file-is-directory", input, "this is a directory", "Name a file in it.");
    }
    return Files.isReadable(path)
        ? Optional.empty()
        : unreadable(
            "file-unreadable", input, "the file may not be read", "Check its permissions.");
  }

  private static Optional<Problem> unreadable(
      String code, String input, String message, String remedy) {
    return Optional.of(Problem.unreadable(code, Location.of(input), message, remedy));
  }

  /** The input, buffered so that its beginning can be looked at; closing leaves stdin open. */
  static InputStream open(String input) throws IOException {
    // A stream of bytes, no channel: a pipe has no size and no position to ask for.
    return new BufferedInputStream(
        input.equals(STDIN)
            ? new StandardInput(System.in)
            : new FileInputStream(Path.of(input).toFile()),
        1 << 16);
  }

  /** The whole input; of one that is over the limit of a file so much that its reader says so. */
  static byte[] bytes(String input) throws IOException {
    try (InputStream in = open(input)) {
      return in.readNBytes(MOST);
    }
  }

  /** The first bytes, which are read again. */
  static byte[] peek(InputStream in) throws IOException {
    in.mark(PEEK);
    byte[] start = in.readNBytes(PEEK - 1);
    in.reset();
    return start;
  }

  /** The whole input, which is read again; of one that is too large for a workbook its start. */
  static byte[] peekAll(InputStream in) throws IOException {
    in.mark(MOST_WORKBOOK + 1);
    byte[] all = in.readNBytes(MOST_WORKBOOK);
    in.reset();
    return all;
  }

  private static final class StandardInput extends FilterInputStream {
    StandardInput(InputStream in) {
      super(in);
    }

    @Override
    public void close() {
      // Standard input belongs to the process.
    }
  }
}
