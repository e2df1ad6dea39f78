package dev.evenhand.cli.fuzz;

import dev.evenhand.cli.RunResult;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/** What every run promises, whatever it reads. */
final class Promises {
  /** Names of any length: those of reviewers are as long as in the input. */
  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder().maxNameLength(Integer.MAX_VALUE).build())
          .build();

  private static final Pattern TRACE =
      Pattern.compile("\\n\\tat |(?:java|dev\\.evenhand)(?:\\.\\w+)+(?:Exception|Error)\\b");
  private static final Pattern STEERING =
      Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}\u202A-\u202E\u2066-\u2069&&[^\n\t]]");

  /** In values of attributes, which are in quotes, such words are only text. */
  private static final Pattern MARKUP =
      Pattern.compile(
          "<(?:script|img|iframe|object|u>|base|form)|<[a-z](?:[^<>\"]|\"[^\"]*+\")*?\\son\\w+=");

  private static final Pattern FORMULA = Pattern.compile("[\t\r\n]|[\\s\\p{Cf}]*[=+@-]");
  private static final Pattern NUMBER =
      Pattern.compile("[+-]?\\d+(?:[.,]\\d+)?(?:[eE][+-]?\\d+)?|-?(?:Infinity|NaN)");

  private final List<String> broken = new ArrayList<>();

  /** Those that a run did not keep. */
  static List<String> brokenBy(RunResult ran, List<String> words) {
    Promises promises = new Promises();
    promises.check("an exit code of 0, 1 or 2: " + ran.exit(), ran.exit() > 2 || ran.exit() < 0);
    promises.find("a trace", TRACE, ran.err());
    promises.find("what steers a terminal, in messages", STEERING, ran.err());
    // Beside a card goes the report of its import, which in JSON lists every value.
    boolean isReport = words.contains("import") && words.contains("json");
    promises.check("messages that somebody reads", ran.err().length() > 200_000 && !isReport);
    promises.check("a word why", ran.exit() > 0 && ran.err().isBlank() && ran.out().isBlank());
    if (ran.exit() < 2 && !words.contains("-o")) {
      promises.output(ran.out(), words);
    }
    return promises.broken;
  }

  private void output(String out, List<String> words) {
    int format = words.indexOf("--format");
    String form = format < 0 ? "text" : words.get(format + 1);
    if (form.equals("json") && !out.isBlank()) {
      json(out);
    } else if (form.equals("ndjson")) {
      out.lines().forEach(this::json);
    } else {
      find("what steers a terminal, in text", STEERING, out);
    }
  }

  /** Those that a file that was written does not keep. */
  static List<String> brokenBy(byte[] content, String name) {
    Promises promises = new Promises();
    String text = new String(content, StandardCharsets.UTF_8);
    switch (name.substring(name.lastIndexOf('.') + 1)) {
      case "json" -> promises.json(text);
      case "csv" -> promises.csv(text);
      case "html" -> promises.find("markup from the input", MARKUP, text);
      case "xlsx" -> promises.check("a workbook", !text.startsWith("PK"));
      default -> promises.check("something written", text.isEmpty());
    }
    return promises.broken;
  }

  private void check(String promise, boolean isBroken) {
    if (isBroken) {
      broken.add(promise);
    }
  }

  private void find(String what, Pattern pattern, String text) {
    pattern
        .matcher(text)
        .results()
        .findFirst()
        .ifPresent(
            found ->
                broken.add(
                    "no %s: %s"
                        .formatted(
                            what,
                            text.substring(
                                Math.max(0, found.start() - 40),
                                Math.min(text.length(), found.end() + 80)))));
  }

  private void json(String text) {
    try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), text)) {
      while (parser.nextToken() != null) {
        parser.getString();
      }
    } catch (JacksonException e) {
      broken.add("JSON: " + e.getMessage());
    }
  }

  private void csv(String text) {
    String table = text.replace("\uFEFF", "");
    char delimiter = table.lines().findFirst().orElse("").contains(";") ? ';' : ',';
    CSVFormat format = CSVFormat.DEFAULT.builder().setDelimiter(delimiter).get();
    Predicate<String> formula =
        cell -> FORMULA.matcher(cell).lookingAt() && !NUMBER.matcher(cell).matches();
    try {
      List<CSVRecord> rows = format.parse(new StringReader(table)).getRecords();
      for (CSVRecord row : rows) {
        check("rows of one width", row.size() != rows.get(0).size());
        row.stream().filter(formula).forEach(cell -> broken.add("no formula: " + cell));
      }
    } catch (IOException | RuntimeException e) {
      broken.add("CSV: " + e.getMessage());
    }
  }
}
