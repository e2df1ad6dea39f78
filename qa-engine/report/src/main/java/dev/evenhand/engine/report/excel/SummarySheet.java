package dev.evenhand.engine.report.excel;

import dev.evenhand.engine.report.document.Block;
import dev.evenhand.engine.report.document.Cell;
import dev.evenhand.engine.report.document.Detail;
import dev.evenhand.engine.report.document.Display;
import dev.evenhand.engine.report.document.FlatTable;
import dev.evenhand.engine.report.document.Part;
import dev.evenhand.engine.report.document.ReportDocument;
import dev.evenhand.engine.report.document.Sentence;
import dev.evenhand.engine.report.document.Table;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** The first sheet: what there is to know if one reads no further. */
final class SummarySheet implements Block.Visitor<@Nullable Void> {
  private static final int WIDE = 110;
  private static final int NARROW = 4;

  private final Worksheet sheet;
  private int row;

  private SummarySheet(Worksheet sheet) {
    this.sheet = sheet;
  }

  static void write(Worksheet sheet, ReportDocument document) {
    sheet.width(0, NARROW);
    sheet.width(1, WIDE);
    SummarySheet summary = new SummarySheet(sheet);
    summary.headline(document.headline());
    document.facts().forEach(summary::fact);
    document.upTo(Detail.HEADLINE).parts().forEach(summary::part);
  }

  private void headline(Sentence headline) {
    sheet.value(row, 0, headline.text());
    sheet.style(row, 0).bold().fontSize(14).set();
    row++;
  }

  private void fact(ReportDocument.Fact fact) {
    String value =
        fact.value() instanceof Cell.Decimal number
            ? number.format().text(number.value())
            : Display.name(String.valueOf(FlatTable.value(fact.value())));
    line("", fact.term() + ": " + value + fact.more());
  }

  private void part(Part part) {
    row++;
    sheet.value(row, 0, part.title());
    sheet.style(row, 0).bold().set();
    row++;
    part.blocks().forEach(block -> block.accept(this));
  }

  private void line(String mark, String words) {
    sheet.value(row, 0, mark);
    sheet.value(row, 1, words);
    sheet.style(row, 1).wrapText(true).set();
    row++;
  }

  @Override
  public @Nullable Void paragraph(Block.Paragraph paragraph) {
    line("", paragraph.sentence().text());
    return null;
  }

  @Override
  public @Nullable Void points(Block.Points points) {
    for (Block.Point point : points.points()) {
      Cell.Verdict verdict = point.verdict();
      line("", (verdict == null ? "" : verdict.word() + ": ") + point.sentence().text());
      point.more().forEach(more -> line("", more.text()));
    }
    return null;
  }

  @Override
  public @Nullable Void steps(Block.Steps steps) {
    int number = 1;
    for (Block.Step step : steps.steps()) {
      line(number + ".", step.what().text());
      line("", step.why().text());
      number++;
    }
    return null;
  }

  @Override
  public @Nullable Void tally(Block.Tally tally) {
    tally.counts().forEach(count -> line(String.valueOf(count.number()), count.verdict().word()));
    return null;
  }

  @Override
  public @Nullable Void figures(Block.Figures figures) {
    return null;
  }

  @Override
  public @Nullable Void matrices(Block.Matrices matrices) {
    return null;
  }

  @Override
  public @Nullable Void group(Block.Group group) {
    line("", group.title().text());
    group.blocks().forEach(block -> block.accept(this));
    return null;
  }

  /** Each table has a sheet of its own. */
  @Override
  public @Nullable Void table(Table table) {
    return null;
  }
}
