package dev.evenhand.engine.catalog;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.evenhand.api.scorecard.Question;
import dev.evenhand.api.scorecard.QuestionKind;
import dev.evenhand.api.scorecard.Scorecard;
import dev.evenhand.api.scorecard.ScorecardRef;
import dev.evenhand.api.scorecard.Scoring;
import dev.evenhand.api.scorecard.Section;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Small cards, in Java and in JSON, and jars of them. */
final class CatalogCards {
  private CatalogCards() {}

  static Scorecard card(String id, String version) {
    Question question = Question.builder("q", QuestionKind.YesNo.PLAIN).ask("Well?").build();
    return Scorecard.of(
        new ScorecardRef(id, version),
        "Card",
        Scoring.DEFAULT,
        List.of(Section.of("s", "Section", null, List.of(question))));
  }

  static String json(String id, String version) {
    return """
        {"id": "%s", "version": "%s", "title": "Card", "sections": [
          {"id": "s", "title": "Section", "questions": [
            {"id": "q", "ask": "Well?", "type": "yes-no"}]}]}
        """
        .formatted(id, version);
  }

  static Path file(Path folder, String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  static Path jar(Path file, Map<String, String> entries) throws IOException {
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      for (Map.Entry<String, String> entry : entries.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue().getBytes(UTF_8));
        zip.closeEntry();
      }
    }
    return file;
  }

  /**
   * A folder with a provider outside of our module, as plug-ins are; {@code body} is what its
   * {@code scorecards()} does.
   */
  static Path provider(Path folder, String name, String body) throws Exception {
    String source =
        """
        import dev.evenhand.api.scorecard.*;
        import java.util.List;

        public final class %s implements dev.evenhand.api.spi.ScorecardProvider {
          @Override
          public List<Scorecard> scorecards() {
            %s
          }

          private static Scorecard card(String id) {
            Question question = Question.builder("q", QuestionKind.YesNo.PLAIN).ask("Well?").build();
            return Scorecard.of(
                new ScorecardRef(id, "1.0.0"), "Card", Scoring.DEFAULT,
                List.of(Section.of("s", "Section", null, List.of(question))));
          }
        }
        """
            .formatted(name, body);
    return plugIn(folder, name, source, "ScorecardProvider");
  }

  /** A folder with the class {@code name} of {@code source}, named as a {@code service} of ours. */
  static Path plugIn(Path folder, String name, String source, String service) throws Exception {
    Path file = file(folder, name + ".java", source);
    URL api = Scorecard.class.getProtectionDomain().getCodeSource().getLocation();
    String classes = Path.of(api.toURI()).toString(); // on a module path as on a class path
    String javac = Path.of(System.getProperty("java.home"), "bin", "javac").toString();
    Process process =
        new ProcessBuilder(javac, "-cp", classes, "-d", folder.toString(), file.toString())
            .inheritIO()
            .start();
    if (process.waitFor() != 0) {
      throw new AssertionError("javac failed");
    }
    Files.createDirectories(folder.resolve("META-INF/services"));
    file(folder, "META-INF/services/dev.evenhand.api.spi." + service, name);
    return folder;
  }

  /** Sees the given jars and directories, and no providers but those that they name. */
  static URLClassLoader loader(Path... roots) throws IOException {
    URL[] urls = new URL[roots.length];
    for (int i = 0; i < roots.length; i++) {
      urls[i] = roots[i].toUri().toURL();
    }
    return new URLClassLoader(urls, CatalogCards.class.getClassLoader());
  }
}
