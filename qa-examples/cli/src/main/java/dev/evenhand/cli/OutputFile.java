package dev.evenhand.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A file named on the command line to be written: all or nothing, so that a failure leaves what was
 * there before.
 */
final class OutputFile {
  private OutputFile() {}

  /** What is written. */
  @FunctionalInterface
  interface Content {
    void writeTo(OutputStream out) throws IOException;
  }

  /** Why nothing can be written to the file of an option; empty if it can, or there is no file. */
  static Stream<String> obstacle(String option, @Nullable Path file, String... inputs)
      throws IOException {
    return file == null ? Stream.empty() : obstacle(file, inputs).map((option + " ")::concat);
  }

  private static Stream<String> obstacle(Path file, String... inputs) throws IOException {
    if (Files.isDirectory(file)) {
      return Stream.of("%s is a folder; name a file in it.".formatted(file));
    }
    if (!Files.isWritable(folder(file))) {
      return Stream.of(
          "%s: nothing can be written to that folder; choose another.".formatted(file));
    }
    for (String input : inputs) {
      boolean isFile = !input.equals(InputFile.STDIN) && Files.exists(Path.of(input));
      if (isFile && Files.exists(file) && Files.isSameFile(file, Path.of(input))) {
        return Stream.of("%s is what is read; name another file.".formatted(file));
      }
    }
    return Stream.empty();
  }

  /** Writes bytes, as {@link #write(Path, Content)} does. */
  static void write(Path file, byte[] content) throws IOException {
    write(file, out -> out.write(content));
  }

  /** Written beside, then moved. What is no ordinary file, such as a device, is written to. */
  static void write(Path file, Content content) throws IOException {
    if (Files.exists(file) && !Files.isRegularFile(file)) {
      write(content, Files.newOutputStream(file, StandardOpenOption.WRITE));
      return;
    }
    Path target = Files.exists(file) ? file.toRealPath() : file;
    Path draft =
        target.resolveSibling(
            ".%s.%s.tmp".formatted(target.getFileName(), ProcessHandle.current().pid()));
    try {
      write(content, Files.newOutputStream(draft));
      Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  private static void write(Content content, OutputStream file) throws IOException {
    try (OutputStream out = new BufferedOutputStream(file)) {
      content.writeTo(out);
    }
  }

  private static Path folder(Path file) {
    return Optional.ofNullable(file.toAbsolutePath().getParent()).orElse(file);
  }
}
