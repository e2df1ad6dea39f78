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
    return properties(TEXT, name);
  }

  /** The same of another text. */
  public static Set<String> properties(String text, String name) {
    String heading = "\n### " + name + "\n";
    int start = text.indexOf(heading);
    if (start < 0) {
      return Set.of();
    }
    int next = text.indexOf("\n##", start + heading.length());
    return matches(PROPERTY_ROW, text.substring(start, next < 0 ? text.length() : next), 2);
  }

  /** The first example in a language. */
  public static String block(String language) {
    return block(TEXT, language);
  }

  /** The same of another text. */
  public static String block(String text, String language) {
    int start = text.indexOf("```" + language + "\n") + language.length() + 4;
    return text.substring(start, text.indexOf("```", start));
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
