package dev.evenhand.engine.report;

import dev.evenhand.engine.report.document.Block;
import dev.evenhand.engine.report.document.Cell;
import dev.evenhand.engine.report.document.Part;
import dev.evenhand.engine.report.document.ReportDocument;
import dev.evenhand.engine.report.document.Sentence;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What a document says, for tests. */
public final class Documents {
  private Documents() {}

  /** A part by its id. */
  public static Part part(ReportDocument document, String id) {
    return document.parts().stream().filter(p -> p.id().equals(id)).findFirst().orElseThrow();
  }

  /** The sentences of the findings. */
  public static List<String> findings(ReportDocument document) {
    return blocks(part(document, "findings"), Block.Points.class)
        .flatMap(points -> points.points().stream())
        .map(Block.Point::sentence)
        .map(Sentence::text)
        .toList();
  }

  /** How many questions have which standing, by its word. */
  public static Map<String, Long> tally(ReportDocument document) {
    Map<String, Long> tally = new LinkedHashMap<>();
    blocks(part(document, "glance"), Block.Tally.class)
        .flatMap(counts -> counts.counts().stream())
        .forEach(count -> tally.put(count.verdict().word(), count.number()));
    return tally;
  }

  /** What to do next, each with its reason. */
  public static List<String> steps(ReportDocument document) {
    return blocks(part(document, "next"), Block.Steps.class)
        .flatMap(steps -> steps.steps().stream())
        .map(step -> step.what().text() + " " + step.why().text())
        .toList();
  }

  /** The rows of a table that has this name for programs. */
  public static List<List<Cell>> rows(ReportDocument document, String table) {
    return document.tables().stream()
        .filter(one -> one.name().equals(table))
        .findFirst()
        .orElseThrow()
        .rows();
  }

  private static <B extends Block> Stream<B> blocks(Part part, Class<B> kind) {
    return part.blocks().stream().filter(kind::isInstance).map(kind::cast);
  }
}
