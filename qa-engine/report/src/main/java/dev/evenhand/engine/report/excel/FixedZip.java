package dev.evenhand.engine.report.excel;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** A workbook without the time of day in it, so that the same report gives the same bytes. */
final class FixedZip {
  private static final String PROPERTIES = "docProps/core.xml";
  private static final String CREATED = "(<dcterms:created [^>]*>)[^<]*(</dcterms:created>)";
  private static final LocalDateTime THE_DAY = LocalDateTime.of(2000, 1, 1, 0, 0);

  private FixedZip() {}

  static byte[] of(byte[] workbook) {
    try {
      // Java 17 reads a zip with sizes after the entries, as this one has, from a file only.
      Path file = Files.createTempFile("report", ".xlsx");
      try {
        Files.write(file, workbook);
        return fixed(file);
      } finally {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] fixed(Path file) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipFile entries = new ZipFile(file.toFile());
        ZipOutputStream fixed = new ZipOutputStream(out)) {
      List<? extends ZipEntry> all = entries.stream().toList();
      for (ZipEntry entry : all) {
        ZipEntry copy = new ZipEntry(entry.getName());
        copy.setTimeLocal(THE_DAY);
        fixed.putNextEntry(copy);
        fixed.write(content(entry.getName(), entries.getInputStream(entry).readAllBytes()));
        fixed.closeEntry();
      }
    }
    return out.toByteArray();
  }

  private static byte[] content(String name, byte[] bytes) {
    if (!name.equals(PROPERTIES)) {
      return bytes;
    }
    String text = new String(bytes, StandardCharsets.UTF_8);
    return text.replaceAll(CREATED, "$1" + THE_DAY + ":00Z$2").getBytes(StandardCharsets.UTF_8);
  }
}
