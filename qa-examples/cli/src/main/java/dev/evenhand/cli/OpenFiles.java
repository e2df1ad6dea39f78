package dev.evenhand.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * What a process has open already, such as {@code /dev/stdout}: it is written on, as whoever opened
 * it may have written to it and goes on to.
 */
final class OpenFiles {
  private static final Path OURS =
      Path.of("/proc", Long.toString(ProcessHandle.current().pid()), "fd");

  private OpenFiles() {}

  /** Writes on to the file that {@code link} of a process leads to. */
  static OutputStream write(Path link) throws IOException {
    if (link.equals(OURS.resolve("1"))) {
      return new BufferedOutputStream(new FileOutputStream(FileDescriptor.out));
    }
    if (link.equals(OURS.resolve("2"))) {
      return new BufferedOutputStream(new FileOutputStream(FileDescriptor.err));
    }
    OutputStream out =
        Files.isRegularFile(link)
            ? Files.newOutputStream(link, StandardOpenOption.APPEND)
            : Files.newOutputStream(link, StandardOpenOption.WRITE);
    return new BufferedOutputStream(out);
  }
}
