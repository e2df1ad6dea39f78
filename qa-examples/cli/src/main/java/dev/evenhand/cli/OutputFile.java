package dev.evenhand.cli;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * A file named on the command line to be written. Every option that writes has this type, and
 * nothing else opens a file for writing: what stands at its name is whole at any time, and no file
 * that the command reads is touched (see {@link Overwriting}).
 */
record OutputFile(Path path) {
  /** Standard output. */
  static final OutputFile STANDARD = new OutputFile(Path.of(InputFile.STDIN));

  /** A file that is being written; without {@link #commit} nothing becomes of an ordinary one. */
  interface Writing extends Closeable {
    /** Where its content goes. */
    OutputStream out();

    /** Says that it is whole. */
    void commit() throws IOException;
  }

  /** By its name on the command line. */
  static OutputFile of(String name) {
    return new OutputFile(Path.of(name));
  }

  /** Whether it is standard output, {@code -}. */
  boolean isStandard() {
    return equals(STANDARD);
  }

  /** Why nothing can be written there, whatever is read; empty if it can. */
  Optional<String> obstacle() throws IOException {
    if (Files.isDirectory(path)) {
      return Optional.of("%s is a folder; name a file in it.".formatted(path));
    }
    Path target;
    try {
      target = target();
    } catch (FileSystemException e) {
      return Optional.of("%s: %s.".formatted(path, e.getReason()));
    }
    if (Files.exists(target) && !Files.isWritable(target)) {
      return Optional.of("%s must not be written to; name another file.".formatted(path));
    }
    return isReplaceable(target) && !Files.isWritable(folder(target))
        ? Optional.of("%s: nothing can be written to that folder; choose another.".formatted(path))
        : Optional.empty();
  }

  private Path target() throws IOException {
    Path target = Trail.follow(path);
    return Files.isRegularFile(target) ? target.toRealPath() : target;
  }

  /** A file, maybe none yet; others, such as devices, are written to where they stand. */
  private static boolean isReplaceable(Path target) {
    return Files.notExists(target) || Files.isRegularFile(target);
  }

  /** Writes to the file, all or nothing, or to standard output. */
  void write(Console console, byte[] content) throws IOException {
    if (isStandard()) {
      console.data(content);
      return;
    }
    try (Writing writing = open()) {
      writing.out().write(content);
      writing.commit();
    }
  }

  /**
   * Begins a draft; what is no ordinary file, such as a device or a pipe, is written to. Failures
   * name this file.
   */
  Writing open() throws IOException {
    return NamedWriting.of(path, this::draft);
  }

  private Writing draft() throws IOException {
    Path trail = Trail.follow(path);
    if (Trail.isOpenFile(trail)) {
      return new Direct(OpenFiles.write(trail));
    }
    Path target = target();
    if (isReplaceable(target)) {
      return Draft.of(target);
    }
    OutputStream out =
        new BufferedOutputStream(Files.newOutputStream(target, StandardOpenOption.WRITE));
    return new Direct(TerminalStream.isTerminal(target) ? new TerminalStream(out) : out);
  }

  /** What can't be replaced. */
  private record Direct(OutputStream out) implements Writing {
    @Override
    public void commit() throws IOException {
      out.flush();
    }

    @Override
    public void close() throws IOException {
      out.close();
    }
  }

  private static Path folder(Path file) {
    return Optional.ofNullable(file.getParent()).orElse(file);
  }

  @Override
  public String toString() {
    return path.toString();
  }
}
