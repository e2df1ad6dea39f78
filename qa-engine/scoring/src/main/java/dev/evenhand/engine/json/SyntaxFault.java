package dev.evenhand.engine.json;

import dev.evenhand.api.problem.Problem;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds words for a syntax error. Jackson has found that there is one; this looks on from the last
 * good token for the first character that can't stand where it does, and says so to people who have
 * never read a grammar. At most one character of the text is shown: it may be a comment's.
 */
final class SyntaxFault {
  /** What the grammar allows next. */
  enum Expected {
    VALUE,
    VALUE_OR_END,
    NAME,
    NAME_OR_END,
    COLON,
    COMMA_OR_END,
    NOTHING
  }

  private static final Pattern NUMBER =
      Pattern.compile("-?(0|[1-9][0-9]*+)(\\.[0-9]++)?+([eE][+-]?[0-9]++)?+");
  private static final Pattern WORD = Pattern.compile("true|false|null");

  private final SourceText source;
  private final String text;
  private final Deque<Integer> open = new ArrayDeque<>();
  private int at;
  private Expected expected;

  /** A search from {@code good} on, inside what opens at {@code open}, innermost first. */
  SyntaxFault(SourceText source, int good, Expected expected, Deque<Integer> open) {
    this(source, source.text(), good, expected, open);
  }

  /** The same in a text that was changed; its problems are for nobody to see. */
  SyntaxFault(SourceText source, String text, int good, Expected expected, Deque<Integer> open) {
    this.source = source;
    this.text = text;
    this.at = good;
    this.expected = expected;
    this.open.addAll(open);
  }

  /** The one problem of the text. */
  Problem find() {
    SlipPlace.Token last = SlipPlace.Token.before(text, at, expected, open);
    Problem fault = null;
    while (fault == null) {
      at = Blanks.skip(text, at);
      int start = at;
      Expected before = expected;
      fault = at == text.length() ? ended() : step(text.charAt(at));
      boolean between = start < text.length() && ",:".indexOf(text.charAt(start)) >= 0;
      if (fault == null && !between) {
        last = new SlipPlace.Token(start, at, before, expected, new ArrayDeque<>(open));
      }
    }
    Problem slip = new Slips(source, last, at, expected, new ArrayDeque<>(open)).find();
    return slip == null ? fault : slip;
  }

  /** Where the text can't be read on, or its end. */
  int stop() {
    search();
    return at;
  }

  /** Whether all that was opened is closed. */
  boolean isComplete() {
    return open.isEmpty() && expected == Expected.NOTHING;
  }

  private Problem search() {
    while (true) {
      at = Blanks.skip(text, at);
      Problem fault = at == text.length() ? ended() : step(text.charAt(at));
      if (fault != null) {
        return fault;
      }
    }
  }

  private @Nullable Problem step(char c) {
    return switch (expected) {
      case VALUE -> value(c);
      case VALUE_OR_END -> c == ']' ? close(c) : value(c);
      case NAME -> name(c);
      case NAME_OR_END -> c == '}' ? close(c) : name(c);
      case COLON -> colon(c);
      case COMMA_OR_END -> commaOrEnd(c);
      case NOTHING -> unexpected("nothing may follow", "Remove what follows.");
    };
  }

  private @Nullable Problem value(char c) {
    return switch (c) {
      case '"' -> string(open.isEmpty() ? Expected.NOTHING : Expected.COMMA_OR_END);
      case '{', '[' -> opening(c);
      case '}', ']' ->
          unexpected(
              "a value is missing", "Add the value, or remove the comma or name before this.");
      case ',' -> unexpected("a value is missing", "Remove the comma, or add the value before it.");
      default -> JsonTokens.isPartOfNumber(c) && !Character.isLetter(c) ? number() : word(c);
    };
  }

  private @Nullable Problem opening(char c) {
    open.push(at);
    return passed(at + 1, c == '{' ? Expected.NAME_OR_END : Expected.VALUE_OR_END);
  }

  private @Nullable Problem number() {
    Matcher number = NUMBER.matcher(text).region(at, text.length());
    if (!number.lookingAt()
        || (number.end() < text.length() && JsonTokens.isPartOfWord(text.charAt(number.end())))) {
      return unexpected(
          "this is not a number of JSON",
          "Write it like 5, -5 or 0.5; a text needs double quotes.");
    }
    return passed(number.end());
  }

  private @Nullable Problem word(char c) {
    Matcher word = WORD.matcher(text).region(at, text.length());
    if (word.lookingAt()
        && (word.end() == text.length() || !JsonTokens.isPartOfWord(text.charAt(word.end())))) {
      return passed(word.end());
    }
    return Character.isLetter(c)
        ? unexpected("a text without double quotes", "Put it into double quotes.")
        : strange("a value is needed", c);
  }

  private @Nullable Problem passed(int end) {
    return passed(end, open.isEmpty() ? Expected.NOTHING : Expected.COMMA_OR_END);
  }

  private @Nullable Problem passed(int end, Expected next) {
    at = end;
    expected = next;
    return null;
  }

  private @Nullable Problem name(char c) {
    if (c == '"') {
      return string(Expected.COLON);
    }
    if (c == '}') {
      return unexpected("a comma stands before the closing bracket", "Remove the comma.");
    }
    if (c == ',') {
      return unexpected("a property is missing before this comma", "Remove the comma.");
    }
    return Character.isLetter(c)
        ? unexpected("a property name without double quotes", "Put it into double quotes.")
        : strange("a property name in double quotes is needed", c);
  }

  private @Nullable Problem colon(char c) {
    if (c != ':') {
      return unexpected("a colon is missing after the property name", "Add the colon.");
    }
    return passed(at + 1, Expected.VALUE);
  }

  private @Nullable Problem commaOrEnd(char c) {
    boolean inObject = !open.isEmpty() && text.charAt(open.element()) == '{';
    if (c == ',') {
      return passed(at + 1, inObject ? Expected.NAME : Expected.VALUE);
    }
    if (c == '}' || c == ']') {
      return close(c);
    }
    if (Character.isLetter(c) && JsonTokens.isPartOfWord(text.charAt(at - 1))) {
      return unexpected("a letter in a number", "Remove it; a text needs double quotes.");
    }
    boolean next =
        c == '"' || c == '{' || c == '[' || JsonTokens.isPartOfNumber(c) || Character.isLetter(c);
    return next
        ? unexpected("a comma is missing before this", "Add the comma.")
        : strange("a comma or a closing bracket is needed", c);
  }

  private @Nullable Problem close(char c) {
    int opening = open.isEmpty() ? -1 : open.element();
    if (opening < 0 || text.charAt(opening) != (c == '}' ? '{' : '[')) {
      return unexpected(
          opening < 0
              ? "this bracket closes nothing"
              : "this bracket does not match '%s' of %s"
                  .formatted(text.charAt(opening), lineOf(opening)),
          "Close brackets in the order in which they were opened.");
    }
    open.pop();
    return passed(at + 1);
  }

  private @Nullable Problem string(Expected next) {
    int start = at;
    for (int i = start + 1; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"') {
        return passed(i + 1, next);
      }
      if (c < ' ') {
        at = c == '\n' || c == '\r' ? start : i;
        return c == '\n' || c == '\r'
            ? unexpected(
                "a text does not end on its line",
                "Close it with a double quote; a line break is \\n.")
            : unexpected("a control character in a text", "Write it as \\t or \\u0009.");
      }
      if (c == '\\') {
        i += escapeLength(i);
        if (i < 0) {
          return unexpected(
              "no such escape in a text", "Write \\\\ for a backslash and \\\" for a quote.");
        }
      }
    }
    return problem(theEnd() + " in the middle of a text", null, "Close it with a double quote.");
  }

  /**
   * How many characters after the backslash belong to it; if it is wrong, {@code at} goes there.
   */
  private int escapeLength(int backslash) {
    char c = backslash + 1 < text.length() ? text.charAt(backslash + 1) : '"';
    if ("\"\\/bfnrt".indexOf(c) >= 0) {
      return 1;
    }
    boolean unicode =
        c == 'u'
            && backslash + 6 <= text.length()
            && text.substring(backslash + 2, backslash + 6).matches("[0-9A-Fa-f]{4}");
    if (unicode) {
      return 5;
    }
    at = backslash;
    return Integer.MIN_VALUE;
  }

  private Problem ended() {
    if (open.isEmpty()) {
      return problem(theEnd() + " too early", null, "Complete it.");
    }
    boolean object = text.charAt(open.element()) == '{';
    String what = object ? "object" : "list";
    String missing =
        open.stream().map(at -> text.charAt(at) == '{' ? "}" : "]").collect(Collectors.joining());
    String remedy = "Add the missing " + missing + ".";
    return source.isLine()
        ? problem(
            "the line ends before the %s is closed".formatted(what),
            null,
            remedy + " Each object stands on a line of its own.")
        : problem(
            "the file ends before the %s of %s is closed".formatted(what, lineOf(open.element())),
            null,
            remedy);
  }

  private String theEnd() {
    return source.isLine() ? "the line ends" : "the file ends";
  }

  private String lineOf(int offset) {
    return "line " + source.at(offset).line();
  }

  private Problem strange(String message, char c) {
    if (c == '/' || c == '#') {
      return unexpected("JSON has no comments", "Remove the comment.");
    }
    return c == '\''
        ? unexpected("JSON has no single quotes", "Use double quotes.")
        : unexpected(message, "Remove or replace the character.");
  }

  private Problem unexpected(String message, String remedy) {
    return problem(message, JsonTokens.shown(text.codePointAt(at)), remedy);
  }

  private Problem problem(String message, @Nullable String found, String remedy) {
    return Problem.unreadable("not-json", source.at(at), message, remedy).with(found, null);
  }
}
