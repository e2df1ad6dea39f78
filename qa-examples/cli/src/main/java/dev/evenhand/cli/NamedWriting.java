package dev.evenhand.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Path;

/**
 * A file being written whose failures name it as the user did, not the draft or nothing at all: "No
 * space left on device" alone does not say where.
 */
final class NamedWriting implements OutputFile.Writing {
  private final Path name;
  private final OutputFile.Writing writing;

  private NamedWriting(Path name, OutputFile.Writing writing) {
    this.name = name;
    this.writing = writing;
  }

  /** Opens a file to be written. */
  interface Opening {
    OutputFile.Writing open() throws IOException;
  }

  private interface Step {
    void take() throws IOException;
  }

  static NamedWriting of(Path name, Opening opening) throws IOException {
    try {
      return new NamedWriting(name, opening.open());
    } catch (IOException e) {
      throw named(name, e);
    }
  }

  @Override
  public OutputStream out() {
    OutputStream out = writing.out();
    return new OutputStream() {
      @Override
      public void write(int b) throws IOException {
        named(() -> out.write(b));
      }

      @Override
      public void write(byte[] bytes, int offset, int length) throws IOException {
        named(() -> out.write(bytes, offset, length));
      }

      @Override
      public void flush() throws IOException {
        named(out::flush);
      }
    };
  }

  @Override
  public void commit() throws IOException {
    named(writing::commit);
  }

  @Override
  public void close() throws IOException {
    named(writing::close);
  }

  private void named(Step step) throws IOException {
    try {
      step.take();
    } catch (IOException e) {
      throw named(name, e);
    }
  }

  private static IOException named(Path name, IOException failure) {
    String reason =
        failure instanceof FileSystemException file ? file.getReason() : failure.getMessage();
    FileSystemException named =
        new FileSystemException(
            name.toString(), null, reason == null ? failure.getClass().getSimpleName() : reason);
    named.initCause(failure);
    return named;
  }
}
