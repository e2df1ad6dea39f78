package dev.evenhand.engine.json;

import dev.evenhand.api.problem.Problem;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody who does to a file what a problem says, and nothing else. */
final class Author {
  private static final Pattern WRITE = Pattern.compile("Write ([^ ]+)\\.");

  private Author() {}

  static String mend(String text, Problem problem) {
    int at = offset(text, problem);
    String remedy = problem.remedy();
    String before = text.substring(0, at);
    String after = text.substring(at);
    Matcher write = WRITE.matcher(remedy);
    if (write.matches()) {
      return write(before, after, write.group(1));
    }
    return switch (remedy.replaceAll(" on line [0-9]+", "")) {
      case "Add the comma." -> before + "," + after;
      case "Remove the comma." ->
          after.startsWith(",") ? before + after.substring(1) : withoutLast(before, ',') + after;
      case "Add the colon." -> before + ":" + after;
      case "Write a colon here." -> before + ":" + after.substring(1);
      case "Write a comma." -> before + "," + after.substring(1);
      case "Remove it.", "Remove one of the two." -> before + after.substring(1);
      case "Put it into double quotes." -> quoted(before, after);
      case "Add the double quote before it." -> before + "\"" + after;
      case "Remove the comment." -> before + after.replaceFirst("//.*|#.*|/\\*.*?\\*/", "");
      case "Write it without quotes." -> before + after.replaceFirst("\"([^\"]*)\"", "$1");
      case "Write \\\" for each double quote within the text." -> escaped(before, after);
      case "Replace the single quotes around names and texts by double quotes (\")." ->
          before + after.replace('\'', '"');
      case "Replace the curly quotes by straight double quotes (\")." ->
          text.replaceAll("[\u201C\u201D\u201E\u00AB\u00BB]", "\"");
      case "Replace it by a straight double quote (\")." -> before + "\"" + after.substring(1);
      case "Write \\n in place of each line break, so that the text is on one line." ->
          before + joined(after);
      case "Replace each &quot; by a double quote (\"), and each &amp; by &." ->
          text.replace("&quot;", "\"");
      case "Replace it and its like by plain spaces." -> text.replace('\u00A0', ' ');
      case "Leave the property out, with its name and comma.",
          "Write a value, or leave the property out." ->
          before.replaceFirst(", \"[a-zA-Z]+\": $", "") + after.replaceFirst("[A-Za-z]+", "");
      case "Remove the bracket before it, which closes too early." ->
          before.substring(0, before.length() - 1) + after;
      default -> brackets(before, after, remedy);
    };
  }

  private static int offset(String text, Problem problem) {
    int at = 0;
    for (int line = 1; line < problem.location().line(); line++) {
      at = text.indexOf('\n', at) + 1;
    }
    return at + problem.location().column() - 1;
  }

  /** Writes a value in place of the one that begins or goes on here. */
  private static String write(String before, String after, String value) {
    String start = before.replaceFirst("[-+0-9.,_]+ ?$", "");
    String rest = after.replaceFirst("^(\"[^\"]*\"|[-+A-Za-z0-9._%]+| ?%)", "");
    return start + value + rest;
  }

  private static String withoutLast(String text, char c) {
    int at = text.lastIndexOf(c);
    return text.substring(0, at) + text.substring(at + 1);
  }

  private static String quoted(String before, String after) {
    return before + after.replaceFirst("^([^\":,}\\]\\n]*[^\":,}\\]\\n ])", "\"$1\"");
  }

  /** The text is the value of the property that its line names last before this. */
  private static String escaped(String before, String after) {
    int start = before.lastIndexOf("\": \"") + 4;
    Matcher end = Pattern.compile("\"[,}\\]]").matcher(after);
    String line = end.find() ? after.substring(0, end.start()) : after;
    String inside = before.substring(start) + line;
    return before.substring(0, start)
        + inside.replaceAll("(?<!\\\\)\"", "\\\\\"")
        + after.substring(line.length());
  }

  /** The text that begins here, on one line. */
  private static String joined(String after) {
    int end = after.indexOf('"', 1);
    return after.substring(0, end).replace("\n", "\\n") + after.substring(end);
  }

  private static String brackets(String before, String after, String remedy) {
    Matcher likely = Pattern.compile("Add the missing ([\\]}]), likely on line.*").matcher(remedy);
    if (likely.matches()) {
      return before + likely.group(1) + after;
    }
    Matcher missing = Pattern.compile("Add the missing ([\\]}]+).*").matcher(remedy);
    if (missing.matches() && remedy.contains("before the comma")) {
      int comma = before.lastIndexOf(',');
      return before.substring(0, comma) + missing.group(1) + before.substring(comma) + after;
    }
    if (missing.matches()) {
      String head = before.stripTrailing();
      boolean comma = head.endsWith(",");
      String rest = before.substring(head.length()) + after;
      return comma
          ? head.substring(0, head.length() - 1) + missing.group(1) + "," + rest
          : head + missing.group(1) + rest;
    }
    Matcher close =
        Pattern.compile("Close it with a double quote before the (comma|colon|closing bracket).*")
            .matcher(remedy);
    if (close.matches()) {
      return closed(before, after, close.group(1));
    }
    throw new AssertionError("No author knows how to: " + remedy);
  }

  /** The open text begins before this, or here. */
  private static String closed(String before, String after, String mark) {
    String marks = mark.equals("comma") ? "," : mark.equals("colon") ? ":" : "[}\\]]";
    int start =
        after.startsWith("\"") && !after.substring(1, after.indexOf('\n')).contains("\"")
            ? before.length() + 1
            : before.lastIndexOf('"', before.lastIndexOf('"') - 1) + 1;
    String text = before + after;
    Matcher place = Pattern.compile(marks).matcher(text).region(start, text.length());
    return place.find()
        ? text.substring(0, place.start()) + "\"" + text.substring(place.start())
        : text;
  }
}
