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
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Worksheet;

/** The first sheet: what there is to know if one reads no further. */
final class SummarySheet implements Block.Visitor<Stream<SummarySheet.Line>> {
  private static final int WIDE = 110;
  private static final int NARROW = 4;
  private final Worksheet sheet;
  private int row;

  /** Words, with a number or nothing before them. */
  record Line(String mark, String words) {
    static Stream<Line> of(Sentence sentence) {
      return Stream.of(new Line("", sentence.text()));
    }
  }

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
    Object value = FlatTable.value(fact.value());
    write(new Line("", fact.term() + ": " + Display.name(String.valueOf(value)) + fact.more()));
  }

  private void part(Part part) {
    row++;
    sheet.value(row, 0, part.title());
    sheet.style(row, 0).bold().set();
    row++;
    lines(part.blocks()).forEach(this::write);
  }

  private Stream<Line> lines(List<Block> blocks) {
    return blocks.stream().flatMap(block -> block.accept(this));
  }

  private void write(Line line) {
    sheet.value(row, 0, line.mark());
    sheet.value(row, 1, line.words());
    sheet.style(row, 1).wrapText(true).set();
    row++;
  }

  @Override
  public Stream<Line> paragraph(Block.Paragraph paragraph) {
    return Line.of(paragraph.sentence());
  }

  @Override
  public Stream<Line> points(Block.Points points) {
    return points.points().stream().flatMap(SummarySheet::point);
  }

  private static Stream<Line> point(Block.Point point) {
    Cell.Verdict verdict = point.verdict();
    String words = (verdict == null ? "" : verdict.word() + ": ") + point.sentence().text();
    return Stream.concat(Stream.of(new Line("", words)), point.more().stream().flatMap(Line::of));
  }

  @Override
  public Stream<Line> steps(Block.Steps steps) {
    return IntStream.range(0, steps.steps().size())
        .boxed()
        .flatMap(i -> step(i + 1 + ".", steps.steps().get(i)));
  }

  private static Stream<Line> step(String number, Block.Step step) {
    return Stream.concat(Stream.of(new Line(number, step.what().text())), Line.of(step.why()));
  }

  @Override
  public Stream<Line> tally(Block.Tally tally) {
    return tally.counts().stream()
        .map(count -> new Line(String.valueOf(count.number()), count.verdict().word()));
  }

  @Override
  public Stream<Line> figures(Block.Figures figures) {
    return Stream.empty();
  }

  @Override
  public Stream<Line> matrices(Block.Matrices matrices) {
    return Stream.empty();
  }

  @Override
  public Stream<Line> group(Block.Group group) {
    return Stream.concat(Line.of(group.title()), lines(group.blocks()));
  }

  /** Each table has a sheet of its own. */
  @Override
  public Stream<Line> table(Table table) {
    return Stream.empty();
  }
}
