package dev.evenhand.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A file that a command writes: all of it or nothing, and never over what the command reads. */
final class OutputFile {
  private OutputFile() {}

  /**
   * Why {@code file}, named by {@code option}, can't be written; known before anything is done.
   *
   * @param input what is read: a file, or a name of another kind
   */
  static Optional<String> obstacle(String option, @Nullable Path file, String input)
      throws IOException {
    if (file == null) {
      return Optional.empty();
    }
    Path folder = Optional.ofNullable(file.toAbsolutePath().getParent()).orElse(file);
    if (Files.isDirectory(file)) {
      return Optional.of("%s %s is a folder; name a file in it.".formatted(option, file));
    }
    if (!Files.isWritable(folder)) {
      return Optional.of(
          "%s %s: nothing can be written to that folder; choose another.".formatted(option, file));
    }
    boolean read = !input.equals(Inputs.STDIN) && Files.exists(Path.of(input));
    return read && Files.exists(file) && Files.isSameFile(file, Path.of(input))
        ? Optional.of("%s %s is what is read; name another file.".formatted(option, file))
        : Optional.empty();
  }

  /** Writes beside the file first and then moves, so that a failure leaves the old one. */
  static void write(Path file, String text) throws IOException {
    Path folder = Optional.ofNullable(file.toAbsolutePath().getParent()).orElse(file);
    Path draft = Files.createTempFile(folder, ".qa-", ".tmp");
    try {
      Files.writeString(draft, text, StandardCharsets.UTF_8);
      Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(draft);
    }
  }
}
