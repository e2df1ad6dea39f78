package dev.evenhand.engine.card;

import dev.evenhand.engine.json.FormatDoc;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** What the tables of {@code scorecard-format.md} say of the properties of a card. */
final class SchemaDoc {
  private static final Pattern LINK = Pattern.compile("\\[([^]]+)]\\([^)]+\\)");
  private static final Pattern CODE = Pattern.compile("`([^`]*)`");

  /**
   * A property as its row tells it, without links.
   *
   * @param required whether it always is
   * @param byDefault what holds without it, as it was written
   * @param example as JSON
   */
  record Row(
      String name,
      boolean required,
      String type,
      String byDefault,
      String meaning,
      String example) {
    /** Its name in words: {@code Fails}, {@code Not applicable}. */
    String title() {
      String words =
          name.replace("$", "").replaceAll("([a-z])([A-Z])", "$1 $2").toLowerCase(Locale.ROOT);
      return capitalised(words);
    }

    /** What it means, and what holds without it unless that is a value. */
    String description() {
      boolean told = byDefault.isEmpty() || byDefault.equals("none") || !value(byDefault).isEmpty();
      return sentence(meaning) + (told ? "" : " Without it: " + plain(byDefault) + ".");
    }

    /** Its default, if that is a value: none or one. */
    List<Object> defaultValue() {
      return value(byDefault);
    }

    List<Object> examples() {
      return value(example);
    }
  }

  private SchemaDoc() {}

  /** The rows of the table below a heading. */
  static List<Row> rows(String heading) {
    return cells(heading).filter(cells -> cells.size() == 5).map(SchemaDoc::row).toList();
  }

  /** The meaning of each word that a property may have. */
  static Map<String, Map<Object, String>> words() {
    Map<String, Map<Object, String>> words = new LinkedHashMap<>();
    cells("Words")
        .filter(cells -> cells.size() == 3)
        .forEach(
            cells ->
                words
                    .computeIfAbsent(plain(cells.get(0)), name -> new LinkedHashMap<>())
                    .put(value(cells.get(1)).get(0), sentence(cells.get(2))));
    return words;
  }

  /** The values that stand as code in a cell, such as {@code "exclude"}. */
  static List<Object> values(String cell) {
    return CODE.matcher(cell).results().flatMap(code -> value(code.group()).stream()).toList();
  }

  private static Row row(List<String> cells) {
    String name = cells.get(0);
    return new Row(
        plain(name.replace("*", "")),
        name.startsWith("**"),
        cells.get(1),
        cells.get(2),
        cells.get(3),
        cells.get(4));
  }

  private static Stream<List<String>> cells(String heading) {
    String start = "\n### " + heading + "\n";
    String text = FormatDoc.TEXT;
    int from = text.indexOf(start) + start.length();
    return text.substring(from, text.indexOf("\n##", from))
        .lines()
        .filter(line -> line.startsWith("| ") && line.contains("`"))
        .map(line -> LINK.matcher(line).replaceAll("$1"))
        .map(line -> Arrays.stream(line.substring(1).split("\\|", -1)).map(String::strip).toList())
        .map(cells -> cells.subList(0, cells.size() - 1));
  }

  /** The JSON in a cell that is nothing else; a number may stand there without being code. */
  private static List<Object> value(String cell) {
    boolean code = cell.length() > 2 && cell.startsWith("`") && cell.endsWith("`");
    String json = code ? cell.substring(1, cell.length() - 1) : cell;
    if (json.contains("`") || !(code || json.matches("[0-9]+"))) {
      return List.of();
    }
    List<Object> found = new ArrayList<>();
    try {
      found.add(JsonMapper.shared().readValue(json, Object.class));
    } catch (JacksonException e) {
      return List.of(); // code that is no JSON, such as a name
    }
    return found;
  }

  private static String sentence(String words) {
    return capitalised(plain(words)) + ".";
  }

  private static String plain(String words) {
    return CODE.matcher(words.replace("**", "")).replaceAll("$1");
  }

  private static String capitalised(String words) {
    return words.substring(0, words.offsetByCodePoints(0, 1)).toUpperCase(Locale.ROOT)
        + words.substring(words.offsetByCodePoints(0, 1));
  }
}
