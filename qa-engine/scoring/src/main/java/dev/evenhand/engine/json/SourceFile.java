package dev.evenhand.engine.json;

import dev.evenhand.api.problem.Checked;
import dev.evenhand.api.problem.Location;
import dev.evenhand.api.problem.Problem;
import java.io.BufferedInputStream;
import java.io.FileInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/** Files as bytes, or why there are none. */
public final class SourceFile {
  /** The most bytes that a file may have that is read whole: 4 MiB. */
  public static final int MAX_BYTES = 4 * 1024 * 1024;

  private SourceFile() {}

  /** The whole file, or its first {@link #MAX_BYTES} + 1 bytes. */
  public static Checked<byte[]> read(Path file) {
    Optional<Problem> absent = absence(file);
    if (absent.isPresent()) {
      return Checked.failed(absent.get());
    }
    try (InputStream in = open(file)) {
      return Checked.of(in.readNBytes(MAX_BYTES + 1));
    } catch (IOException e) {
      return Checked.failed(unreadable(file, e));
    }
  }

  /** The file from its beginning, once; also of a pipe, which has neither size nor position. */
  public static InputStream open(Path file) throws IOException {
    try {
      return new BufferedInputStream(new FileInputStream(file.toFile()), 1 << 16);
    } catch (FileNotFoundException e) {
      throw Files.notExists(file) ? new NoSuchFileException(file.toString()) : e;
    }
  }

  /** Why {@code file} can't be opened; empty if it may be tried. */
  public static Optional<Problem> absence(Path file) {
    if (Files.isDirectory(file)) {
      return Optional.of(
          Problem.unreadable(
              "file-is-directory",
              Location.of(file.toString()),
              "this is a directory, not a file",
              "Name a file in it."));
    }
    return Files.notExists(file) ? Optional.of(missing(file)) : Optional.empty();
  }

  /** The whole file as {@link #read}, but never of what may not end, which nobody named. */
  public static Checked<byte[]> readOrdinary(Path file) {
    return Files.exists(file) && !Files.isDirectory(file) && !Files.isRegularFile(file)
        ? Checked.failed(special(file))
        : read(file);
  }

  private static Problem special(Path file) {
    return Problem.unreadable(
        "file-is-special",
        Location.of(file.toString()),
        "this is a pipe or a device, which may never end",
        "Put an ordinary file there, or remove it.");
  }

  public static Problem unreadable(Path file, IOException e) {
    if (e instanceof NoSuchFileException) {
      return missing(file);
    }
    return unreadable(file.toString(), e);
  }

  public static Problem unreadable(String source, IOException e) {
    return Problem.unreadable(
        "file-unreadable",
        Location.of(source),
        "reading failed (%s)".formatted(e.getClass().getSimpleName()),
        "Check that the file may be read and is not in use.");
  }

  /**
   * The text of a file that was read or given: UTF-8 of at most {@link #MAX_BYTES}, or the one
   * problem why it isn't.
   *
   * @param what it is meant to be, such as "a scorecard"
   * @param remedy what to do where it is too large
   */
  public static Checked<SourceText> text(String source, byte[] json, String what, String remedy) {
    return json.length > MAX_BYTES
        ? Checked.failed(tooLarge(source, what, remedy))
        : Utf8.decodeFile(source, json);
  }

  /**
   * That a source has more than {@link #MAX_BYTES}.
   *
   * @param whole what it should be, such as "a scorecard"
   */
  public static Problem tooLarge(String source, String whole, String remedy) {
    return Problem.unreadable(
            "file-too-large", Location.of(source), "the file is too large for " + whole, remedy)
        .with(null, "at most %s bytes (4 MiB)".formatted(MAX_BYTES));
  }

  private static Problem missing(Path file) {
    return Problem.unreadable(
        "file-missing",
        Location.of(file.toString()),
        "there is no such file",
        "Check the name and the directory.");
  }
}
