package dev.evenhand.cli;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
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
    if (!Files.isWritable(folder())) {
      return Optional.of(
          "%s: nothing can be written to that folder; choose another.".formatted(path));
    }
    if (Files.exists(path) && !Files.isWritable(path)) {
      return Optional.of("%s must not be written to; name another file.".formatted(path));
    }
    return isForeignLink()
        ? Optional.of(
            "%s is a link of somebody else; name the file that it leads to.".formatted(path))
        : Optional.empty();
  }

  /**
   * Links are followed where the one who made them may write for us: ourselves, or who owns the
   * folder. In a folder for all, such as that of temporary files, others could have put them there.
   */
  private boolean isForeignLink() throws IOException {
    return Files.isSymbolicLink(path)
        && !Files.getOwner(path, LinkOption.NOFOLLOW_LINKS).equals(Files.getOwner(folder()))
        && !Files.getOwner(path, LinkOption.NOFOLLOW_LINKS).getName().equals(user());
  }

  private static String user() {
    return System.getProperty("user.name", "");
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
    if (Files.exists(path) && !Files.isRegularFile(path)) {
      return new Direct(
          new BufferedOutputStream(Files.newOutputStream(path, StandardOpenOption.WRITE)));
    }
    return Draft.of(Files.exists(path) ? path.toRealPath() : path);
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

  /** The folder in which it stands. */
  Path folder() {
    return Optional.ofNullable(path.toAbsolutePath().getParent()).orElse(path);
  }

  @Override
  public String toString() {
    return path.toString();
  }
}
