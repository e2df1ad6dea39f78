package dev.evenhand.engine.sheet;

import dev.evenhand.api.problem.Location;
import dev.evenhand.api.problem.Problem;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** A text that is written for people, or for a browser, where a table was expected. */
final class WrittenPage {
  private static final String AS_TABLE =
      "Open it in a spreadsheet program and save it as .xlsx, or as CSV UTF-8.";

  /** The line with which reports as text and Markdown tell what they were made of. */
  private static final Pattern OWN =
      Pattern.compile("(?m)^Source [^\n]{1,500}; (?:Ratings|Evaluations) [0-9]");

  /** The line below the names of a table in Markdown. */
  private static final Pattern MARKDOWN =
      Pattern.compile("(?m)^[|]?[ \t]*+:?-{3,}+:?[ \t]*+[|][ \t:|-]*+$");

  private WrittenPage() {}

  /** What the text is, if it is none of cells; empty for what may be a table. */
  static Optional<Problem> refusal(String text, String source) {
    String start = text.stripLeading();
    if (start.startsWith("<")) {
      return Optional.of(ofMarks(start.toLowerCase(Locale.ROOT), source));
    }
    if (start.startsWith("%PDF")) {
      return Optional.of(
          problem(source, "this is a PDF, not a table", "Get the data as .xlsx or CSV."));
    }
    if (OWN.matcher(start).find()) {
      return Optional.of(own(source, "as text"));
    }
    return MARKDOWN.matcher(start).find()
        ? Optional.of(
            problem(
                source,
                "this is a table in Markdown, which is not read",
                "Copy it into a spreadsheet program and save it as .xlsx, or as CSV UTF-8."))
        : Optional.empty();
  }

  private static Problem ofMarks(String start, String source) {
    if (start.contains("name=\"generator\" content=\"evenhand\"")) {
      return own(source, "as a web page");
    }
    if (start.contains("<?xml") && start.contains("excel.sheet")
        || start.contains("schemas-microsoft-com:office:spreadsheet")) {
      return problem(source, "this is a workbook as XML, as Excel 2003 wrote it", AS_TABLE);
    }
    boolean page = start.contains("<html") || start.contains("<!doctype html");
    if (page || start.startsWith("<table")) {
      return start.contains("<table")
          ? problem(source, "this is a web page (HTML), whatever its name ends with", AS_TABLE)
          : problem(
              source,
              "this is a web page (HTML) and no table",
              "Get the export again; maybe a sign-in page was saved in its place.");
    }
    return problem(source, "this is XML, not a table", "Get the data as .xlsx or CSV.");
  }

  private static Problem own(String source, String how) {
    return Problem.unreadable(
        "own-report",
        Location.of(source),
        "this is a report of qa %s, not what was rated".formatted(how),
        "Give the file that the report was made from.");
  }

  private static Problem problem(String source, String message, String remedy) {
    return Problem.unreadable("not-a-table", Location.of(source), message, remedy);
  }
}
