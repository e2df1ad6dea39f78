package dev.evenhand.cli;

import dev.evenhand.engine.preview.LineStore;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;

/** A file of lines that grows by one at a time, and is whole whenever somebody looks. */
record AppendedLines(OutputFile file) implements LineStore {
  private static final int MOST_BYTES = 64 << 20;

  @Override
  public String name() {
    return file.toString();
  }

  @Override
  public void add(String line) throws IOException {
    byte[] before = before();
    try (OutputFile.Writing writing = file.open()) {
      writing.out().write(before);
      if (before.length > 0 && before[before.length - 1] != '\n') {
        writing.out().write('\n');
      }
      writing.out().write((line + "\n").getBytes(StandardCharsets.UTF_8));
      writing.commit();
    }
  }

  private byte[] before() throws IOException {
    if (Files.notExists(file.path())) {
      return new byte[0];
    }
    if (!Files.isRegularFile(file.path())) {
      // A pipe would hold up all who save until somebody reads it.
      throw new IOException(file + " is no ordinary file; save to another");
    }
    if (Files.size(file.path()) > MOST_BYTES) {
      throw new IOException(file + " has more than 64 MiB; begin another file");
    }
    return Files.readAllBytes(file.path());
  }
}
