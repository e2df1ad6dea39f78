package dev.evenhand.engine.json;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** {@code scorecard-format.md}, as the tests of what it documents read it. */
public final class FormatDoc {
  public static final Path ROOT = Path.of(System.getProperty("basedir", ""), "../..");
  public static final String TEXT = text(ROOT.resolve("qa-api/docs/scorecard-format.md"));

  private static final Pattern PROPERTY_ROW =
      Pattern.compile("^\\| (\\*\\*)?`([$A-Za-z]+)`", Pattern.MULTILINE);

  private FormatDoc() {}

  /** The names of the properties in the table under a heading; none if there is no such heading. */
  public static Set<String> properties(String name) {
    String heading = "\n### " + name + "\n";
    int start = TEXT.indexOf(heading);
    if (start < 0) {
      return Set.of();
    }
    int end = TEXT.indexOf("\n##", start + heading.length());
    return matches(PROPERTY_ROW, TEXT.substring(start, end), 2);
  }

  /** The first example in a language. */
  public static String block(String language) {
    int start = TEXT.indexOf("```" + language + "\n") + language.length() + 4;
    return TEXT.substring(start, TEXT.indexOf("```", start));
  }

  public static Set<String> matches(Pattern pattern, String text, int group) {
    return pattern
        .matcher(text)
        .results()
        .map(match -> match.group(group))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  public static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
