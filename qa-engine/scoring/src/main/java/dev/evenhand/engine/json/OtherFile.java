package dev.evenhand.engine.json;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a file is that is no JSON, as its beginning shows.
 *
 * @param name of the kind, such as {@code a workbook (xlsx)}
 * @param remedy what to do, a sentence
 */
record OtherFile(String name, String remedy) {
  private static final int BEGINNING = 4000;

  private static final Pattern YAML =
      Pattern.compile("(?:%YAML|---|[A-Za-z_][A-Za-z0-9_.$-]{0,60}:(?: |$)|- [A-Za-z_])");
  private static final Pattern HCL =
      Pattern.compile("(?:resource|provider|terraform|variable|module|locals|data) *(?:\"|\\{)");

  /** The kind of file whose text begins with {@code text}; null if it is not known. */
  static @Nullable OtherFile of(String text) {
    String start = text.substring(0, Math.min(BEGINNING, text.length())).stripLeading();
    if (start.startsWith("PK\u0003\u0004")) {
      return new OtherFile(
          "a workbook (xlsx) or another zip archive", "Export what is in it as JSON.");
    }
    if (start.startsWith("%PDF")) {
      return new OtherFile("a PDF", "Get the data as JSON.");
    }
    if (start.startsWith("<")) {
      boolean html = start.toLowerCase(Locale.ROOT).contains("<html");
      return new OtherFile(
          html ? "a web page" : "XML", "Get the data as JSON; maybe a sign-in page was saved.");
    }
    String line = firstLine(start);
    if (HCL.matcher(withoutComments(start)).lookingAt()) {
      return new OtherFile(
          "Terraform's HCL", "Convert it with: terraform show -json, or hcl2json FILE.");
    }
    if (YAML.matcher(firstLine(withoutComments(start))).lookingAt()) {
      return new OtherFile("YAML", "Convert it with: yq -o=json FILE.");
    }
    boolean sheet = count(line, ';') > 0 || count(line, '\t') > 0 || count(line, ',') > 0;
    return sheet && Character.isLetter(start.charAt(0)) && line.indexOf('{') < 0
        ? new OtherFile("a spreadsheet as CSV", "A card is JSON: see the format of scorecards.")
        : null;
  }

  private static String withoutComments(String start) {
    String rest = start;
    while (rest.startsWith("#") && !rest.isEmpty()) {
      rest = rest.substring(firstLine(rest).length()).stripLeading();
    }
    return rest;
  }

  private static String firstLine(String text) {
    int end = text.indexOf('\n');
    return (end < 0 ? text : text.substring(0, end)).stripTrailing();
  }

  private static long count(String text, char c) {
    return text.chars().filter(each -> each == c).count();
  }
}
