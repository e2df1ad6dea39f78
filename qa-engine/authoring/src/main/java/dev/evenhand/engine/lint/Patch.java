package dev.evenhand.engine.lint;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Edits of a text, none of which overlap: the text after them, and what differs. */
final class Patch {
  private static final int CONTEXT = 3;
  private static final String NO_LINE_END = "\\ No newline at end of file\n";

  private final String before;
  private final List<Edit> edits;
  private final List<Integer> starts = new ArrayList<>(List.of(0));

  /** Lines that are replaced by others. */
  private record Block(int first, int after, List<String> lines) {}

  Patch(String before, List<Edit> edits) {
    this.before = before;
    this.edits = edits.stream().sorted(Comparator.comparing(Edit::start)).toList();
    for (int i = 0; i < before.length(); i++) {
      if (before.charAt(i) == '\n' && i + 1 < before.length()) {
        starts.add(i + 1);
      }
    }
  }

  String after() {
    return applied(0, before.length());
  }

  /** The text between two offsets after the edits in it. */
  private String applied(int from, int to) {
    StringBuilder out = new StringBuilder();
    int at = from;
    for (Edit edit : edits) {
      if (edit.start() >= from && edit.end() <= to) {
        out.append(before, at, edit.start()).append(edit.text());
        at = edit.end();
      }
    }
    return out.append(before, at, to).toString();
  }

  /** A unified diff, as {@code diff -u} and {@code git} write it. */
  String diff(String name) {
    StringBuilder out = new StringBuilder("--- %s%n+++ %s%n".formatted(name, name));
    List<Block> blocks = blocks();
    int moved = 0;
    for (int i = 0; i < blocks.size(); ) {
      int end = i + 1;
      while (end < blocks.size()
          && blocks.get(end).first() - blocks.get(end - 1).after() <= 2 * CONTEXT) {
        end++;
      }
      moved += hunk(blocks.subList(i, end), moved, out);
      i = end;
    }
    return out.toString().replace(System.lineSeparator(), "\n");
  }

  private List<Block> blocks() {
    List<Block> blocks = new ArrayList<>();
    for (int i = 0; i < edits.size(); ) {
      int first = lineOf(edits.get(i).start());
      int last = lineOf(edits.get(i).end());
      int next = i + 1;
      while (next < edits.size() && lineOf(edits.get(next).start()) <= last + 1) {
        last = Math.max(last, lineOf(edits.get(next).end()));
        next++;
      }
      blocks.add(trimmed(first, last + 1, lines(applied(starts.get(first), endOf(last)))));
      i = next;
    }
    return blocks;
  }

  /** Without lines at its ends that stay. */
  private Block trimmed(int first, int after, List<String> lines) {
    int from = 0;
    while (first + from < after
        && from < lines.size()
        && line(first + from).equals(lines.get(from))) {
      from++;
    }
    int kept = 0;
    while (after - kept > first + from
        && lines.size() - kept > from
        && line(after - kept - 1).equals(lines.get(lines.size() - kept - 1))) {
      kept++;
    }
    return new Block(first + from, after - kept, lines.subList(from, lines.size() - kept));
  }

  private int hunk(List<Block> blocks, int moved, StringBuilder out) {
    int from = Math.max(0, blocks.get(0).first() - CONTEXT);
    int to = Math.min(starts.size(), blocks.get(blocks.size() - 1).after() + CONTEXT);
    int more = 0;
    StringBuilder body = new StringBuilder();
    int at = from;
    for (Block block : blocks) {
      at = put(' ', at, block.first(), body);
      at = put('-', at, block.after(), body);
      block.lines().forEach(line -> put('+', line, body));
      more += block.lines().size() - (block.after() - block.first());
    }
    put(' ', at, to, body);
    out.append(
            "@@ -%s,%s +%s,%s @@%n"
                .formatted(from + 1, to - from, from + 1 + moved, to - from + more))
        .append(body);
    return more;
  }

  private int put(char sign, int from, int to, StringBuilder out) {
    for (int i = from; i < to; i++) {
      put(sign, line(i), out);
    }
    return to;
  }

  private static void put(char sign, String line, StringBuilder out) {
    out.append(sign).append(line);
    if (!line.endsWith("\n")) {
      out.append('\n').append(NO_LINE_END);
    }
  }

  private static List<String> lines(String text) {
    List<String> lines = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      int end = text.indexOf('\n', at);
      int next = end < 0 ? text.length() : end + 1;
      lines.add(text.substring(at, next));
      at = next;
    }
    return lines;
  }

  private String line(int number) {
    return before.substring(starts.get(number), endOf(number));
  }

  private int endOf(int line) {
    return line + 1 < starts.size() ? starts.get(line + 1) : before.length();
  }

  private int lineOf(int offset) {
    int line = 0;
    while (line + 1 < starts.size() && starts.get(line + 1) <= offset) {
      line++;
    }
    return line;
  }
}
