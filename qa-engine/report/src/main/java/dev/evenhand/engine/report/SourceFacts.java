package dev.evenhand.engine.report;

import dev.evenhand.engine.report.document.Cell;
import dev.evenhand.engine.report.document.Display;
import dev.evenhand.engine.report.document.Format;
import dev.evenhand.engine.report.document.Numbers;
import dev.evenhand.engine.report.document.ReportDocument.Fact;
import java.util.ArrayList;
import java.util.List;

/** What was read, in a few facts. */
final class SourceFacts {
  private SourceFacts() {}

  /** Without the folders: a report that is mailed does not tell where its file stood. */
  static String name(ReportSource source) {
    String name = source.name();
    return Display.name(
        name.substring(1 + Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\'))));
  }

  static List<Fact> of(Reading reading) {
    ReportSource source = reading.input().source();
    List<Fact> facts = new ArrayList<>();
    facts.add(new Fact("Source", Cell.name(name(source)), ""));
    if (source.scorecard() != null) {
      facts.add(new Fact("Scorecard", Cell.name(source.scorecard()), ""));
    }
    String rejected =
        source.rejected() == 0 ? "" : ", " + Numbers.count(source.rejected()) + " not used";
    String rows = source.scorecard() == null ? "Ratings" : "Evaluations";
    facts.add(fact(rows, Cell.count(source.rows()), rejected));
    String items = reading.isOfCard() ? "Interactions" : "Items";
    facts.add(fact(items, Cell.count(reading.items()), ""));
    facts.add(fact("Reviewers", Cell.count(reading.reviewers().size()), ""));
    String reference = reading.report().reference();
    if (reference != null) {
      facts.add(
          fact("Reference", Cell.name(reference), ", whose own ratings are not among those below"));
    }
    if (reading.report().lacksStudy()) {
      facts.add(fact("Study", Cell.words("none, reviewers are too many"), ""));
    }
    facts.add(fact("Intervals", Cell.number(reading.report().confidence(), Format.percent()), ""));
    return facts;
  }

  private static Fact fact(String term, Cell value, String more) {
    return new Fact(term, value, more);
  }
}
