package dev.evenhand.engine.catalog;

import dev.evenhand.api.problem.Location;
import dev.evenhand.api.problem.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** The cards that a jar lists in its index. */
final class JarSource {
  private JarSource() {}

  static void read(Path jar, CardSink sink) {
    if (!Files.isRegularFile(jar)) {
      sink.addWhole(
          problem(jar, "jar-missing", "there is no such jar", "Check the name and the directory."));
      return;
    }
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      if (!CardIndex.read(new Root(jar, zip), sink)) {
        sink.addWhole(
            problem(
                jar,
                "index-missing",
                "the jar has no " + ScorecardCatalog.INDEX,
                "Add that file; it lists the scorecards of the jar, one path a line."));
      }
    } catch (IOException e) {
      sink.addWhole(
          problem(
              jar,
              "jar-unreadable",
              "the jar can't be read (%s)".formatted(e.getClass().getSimpleName()),
              "Check that it is a whole jar file."));
    }
  }

  private static Problem problem(Path jar, String code, String message, String remedy) {
    return Problem.unreadable(code, Location.of(jar.toString()), message, remedy);
  }

  private record Root(Path jar, ZipFile zip) implements CardIndex.Root {
    @Override
    public String origin(String path) {
      return jar + "!/" + path;
    }

    @Override
    public @Nullable InputStream open(String path) throws IOException {
      ZipEntry entry = zip.getEntry(path);
      return entry == null || entry.isDirectory() ? null : zip.getInputStream(entry);
    }
  }
}
