package dev.evenhand.engine.lint;

import com.google.common.base.Splitter;
import dev.evenhand.api.scorecard.Text;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Words in questions that make reviewers differ, by language. A text in others has none. */
final class Wording {
  private static final List<String> LANGUAGES = List.of("en", "de");
  private static final int BOUNDARY =
      Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;

  private static final Properties WORDS = words();
  private static final Map<String, Pattern> JOINS = patterns("joins");
  private static final Map<String, Pattern> ONE_THING = patterns("one-thing");
  private static final Map<String, Pattern> VAGUE = patterns("vague");

  private Wording() {}

  private static Properties words() {
    Properties words = new Properties();
    try {
      words.load(new StringReader(RulePages.read("wording.properties")));
      return words;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, Pattern> patterns(String name) {
    return LANGUAGES.stream()
        .collect(Collectors.toMap(language -> language, language -> pattern(name, language)));
  }

  private static Pattern pattern(String name, String language) {
    String any =
        Splitter.on(',')
            .trimResults()
            .splitToStream(WORDS.getProperty(name + "." + language))
            .map(Wording::pattern)
            .collect(Collectors.joining("|"));
    return Pattern.compile("(?<![\\w-])(?:" + any + ")(?!\\w)", BOUNDARY);
  }

  private static String pattern(String word) {
    return word.endsWith("*")
        ? Pattern.quote(word.substring(0, word.length() - 1)) + "\\w*"
        : Pattern.quote(word);
  }

  /** The first word of {@code text} on which reviewers differ; empty if it has none. */
  static Optional<String> vague(Text text) {
    return first(text, VAGUE);
  }

  /** The first word of {@code text} that joins two things; empty if it has none. */
  static Optional<String> join(Text text) {
    return first(text, JOINS);
  }

  private static Optional<String> first(Text text, Map<String, Pattern> patterns) {
    return text.byLanguage().entrySet().stream()
        .flatMap(
            entry ->
                languages(entry.getKey())
                    .flatMap(language -> matches(entry.getValue(), language, patterns)))
        .findFirst();
  }

  /** Words of no declared language may be of each. */
  private static Stream<String> languages(String tag) {
    String main = tag.toLowerCase(Locale.ROOT).split("-", 2)[0];
    return LANGUAGES.stream().filter(language -> main.isEmpty() || main.equals(language));
  }

  private static Stream<String> matches(
      String words, String language, Map<String, Pattern> patterns) {
    Matcher without = of(ONE_THING, language).matcher(words);
    String rest = without.replaceAll(" ");
    return of(patterns, language).matcher(rest).results().map(MatchResult::group);
  }

  private static Pattern of(Map<String, Pattern> patterns, String language) {
    Pattern found = patterns.get(language);
    if (found == null) {
      throw new IllegalStateException("no words in " + language);
    }
    return found;
  }
}
