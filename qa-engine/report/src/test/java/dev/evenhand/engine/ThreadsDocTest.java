package dev.evenhand.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every public class says what threads may do with it; records and enums are immutable as such. */
class ThreadsDocTest {
  private static final Path BASE = Path.of(System.getProperty("basedir", ""));
  private static final Pattern SAID = Pattern.compile("(?i)thread|immutable");

  @Test
  void everyPublicClass_saysWhatThreadsMayDo() throws IOException {
    List<String> silent =
        Files.readAllLines(BASE.resolve("src/test/resources/public-types.txt")).stream()
            .filter(type -> javadoc(type).filter(text -> !SAID.matcher(text).find()).isPresent())
            .toList();

    assertThat(silent).as("public classes whose javadoc does not speak of threads").isEmpty();
  }

  /** That of a class or an interface with a file of its own. */
  private static Optional<String> javadoc(String type) {
    String name = type.substring(type.lastIndexOf('.') + 1);
    Pattern declared =
        Pattern.compile(
            "(/\\*\\*(?:(?!\\*/).)*\\*/)\\s*(?:@\\w+(?:\\([^)]*\\))?\\s*)*"
                + "public (?:final |abstract |sealed )*(?:class|interface) "
                + name
                + "\\b",
            Pattern.DOTALL);
    return source(type).map(declared::matcher).filter(Matcher::find).map(found -> found.group(1));
  }

  private static Optional<String> source(String type) {
    String file = "src/main/java/" + type.replace('.', '/') + ".java";
    return Stream.of("scoring", "answering", "authoring", "sheets", "calibration", "report")
        .map(module -> BASE.resolve("..").resolve(module).resolve(file))
        .filter(Files::exists)
        .findFirst()
        .map(
            path -> {
              try {
                return Files.readString(path);
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
  }
}
