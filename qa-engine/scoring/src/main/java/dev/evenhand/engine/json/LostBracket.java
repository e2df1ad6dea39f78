package dev.evenhand.engine.json;

import dev.evenhand.api.problem.Problem;
import dev.evenhand.engine.json.SyntaxFault.Expected;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * Where the one bracket is likely missing that leaves a text open at its end, as the indentation
 * shows: before a line that stands no deeper than the line on which the object or list begins.
 */
final class LostBracket {
  private static final int MOST = 12;
  private static final int LONGEST = 1 << 20;

  private final SourceText source;
  private final String text;
  private final Deque<Opening> open = new ArrayDeque<>();
  private final boolean one;
  private int indent;
  private int tried;

  private record Opening(int at, int indent) {}

  /**
   * @param atEnd the brackets that are open at the end
   */
  LostBracket(SourceText source, Deque<Integer> atEnd) {
    this.source = source;
    this.text = source.text();
    this.one = atEnd.size() == 1;
  }

  /** The problem at the likely place; null if there is none. */
  @Nullable Problem find() {
    if (!one || source.isLine() || text.length() > LONGEST) {
      return null;
    }
    for (int at = Blanks.skip(text, 0); at < text.length(); at = next(at)) {
      Problem found = startsLine(at) ? before(at) : null;
      if (found != null || tried == MOST) {
        return found;
      }
      pass(at);
    }
    return null;
  }

  private int next(int at) {
    return Blanks.skip(text, text.charAt(at) == '"' ? JsonTokens.endOfText(text, at) : at + 1);
  }

  private void pass(int at) {
    char c = text.charAt(at);
    if (c == '{' || c == '[') {
      open.push(new Opening(at, indent));
    } else if ((c == '}' || c == ']') && !open.isEmpty()) {
      open.pop();
    }
  }

  /** Whether only blanks stand before it on its line; how many is known then. */
  private boolean startsLine(int at) {
    int start = at;
    while (start > 0 && (text.charAt(start - 1) == ' ' || text.charAt(start - 1) == '\t')) {
      start--;
    }
    boolean starts = start == 0 || text.charAt(start - 1) == '\n' || text.charAt(start - 1) == '\r';
    indent = starts ? at - start : indent;
    return starts;
  }

  private @Nullable Problem before(int line) {
    if (open.isEmpty()) {
      return null;
    }
    boolean closes = text.charAt(line) == '}' || text.charAt(line) == ']';
    int deeper = indent - open.element().indent();
    if (closes ? deeper >= 0 : deeper > 0) {
      return null;
    }
    int before = line - 1;
    while (before > 0 && Blanks.isBlank(text.charAt(before))) {
      before--;
    }
    return at(text.charAt(before) == ',' ? before : line);
  }

  private @Nullable Problem at(int place) {
    tried++;
    int opening = open.element().at();
    boolean object = text.charAt(opening) == '{';
    String missing = object ? "}" : "]";
    String mended = text.substring(0, place) + missing + text.substring(place);
    SyntaxFault again = new SyntaxFault(source, mended, 0, Expected.VALUE, new ArrayDeque<>());
    if (again.stop() < mended.length() || !again.isComplete()) {
      return null;
    }
    return Problem.unreadable(
            "not-json",
            source.at(place),
            "the %s that begins on line %s is not closed, likely before this"
                .formatted(object ? "object" : "list", source.at(opening).line()),
            "Add the missing %s, likely on line %s.".formatted(missing, source.at(place).line()))
        .with(JsonTokens.shown(text.codePointAt(place)), null);
  }
}
