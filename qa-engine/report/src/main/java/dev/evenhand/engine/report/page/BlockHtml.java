package dev.evenhand.engine.report.page;

import dev.evenhand.engine.report.document.Block;
import dev.evenhand.engine.report.document.Detail;
import dev.evenhand.engine.report.document.Reader;
import dev.evenhand.engine.report.document.Table;
import gg.jte.Content;
import gg.jte.TemplateOutput;
import gg.jte.html.HtmlTemplateOutput;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * The blocks of one part as a page shows them: tables deeper than {@link Detail#MAIN} are folded
 * up, unless nothing but paragraphs stands before them or a group holds them.
 */
final class BlockHtml implements Block.Visitor<Content> {
  private final String part;
  private final boolean inFold;
  private final boolean unfolded;
  private int tables;
  private boolean bare = true;
  private boolean inGroup;

  /**
   * @param part its id, from which tables get theirs
   * @param reader for whom it is
   * @param unfolded whether what is folded up is open
   */
  BlockHtml(String part, Reader reader, boolean unfolded) {
    this.part = part;
    this.inFold = reader == Reader.STATISTICIAN;
    this.unfolded = unfolded;
  }

  private static Content content(Consumer<HtmlTemplateOutput> render) {
    return (TemplateOutput output) -> render.accept((HtmlTemplateOutput) output);
  }

  @Override
  public Content paragraph(Block.Paragraph paragraph) {
    return content(output -> JteparagraphGenerated.render(output, null, paragraph.sentence()));
  }

  @Override
  public Content points(Block.Points points) {
    bare = false;
    return content(output -> JtepointsGenerated.render(output, null, points, unfolded));
  }

  @Override
  public Content steps(Block.Steps steps) {
    return content(output -> JtestepsGenerated.render(output, null, steps));
  }

  @Override
  public Content tally(Block.Tally tally) {
    return content(output -> JtetallyGenerated.render(output, null, tally));
  }

  @Override
  public Content figures(Block.Figures figures) {
    bare = false;
    List<HtmlFigure> drawn = figures.figures().stream().map(HtmlFigure::of).toList();
    return content(output -> JtefiguresGenerated.render(output, null, figures.caption(), drawn));
  }

  @Override
  public Content matrices(Block.Matrices matrices) {
    bare = false;
    String key = nextKey();
    return content(output -> JtematricesGenerated.render(output, null, key, matrices));
  }

  @Override
  public Content group(Block.Group group) {
    List<Content> inner = new ArrayList<>();
    boolean outer = inGroup;
    inGroup = true;
    group.blocks().forEach(block -> inner.add(block.accept(this)));
    inGroup = outer;
    boolean folded = group.detail() == Detail.DETAIL && !group.open();
    return content(
        output ->
            JtegroupGenerated.render(output, null, group.title(), inner, folded, unfolded, inFold));
  }

  @Override
  public Content table(Table table) {
    boolean folded = table.detail() == Detail.DETAIL && !bare && !inGroup;
    bare = false;
    if (folded) {
      HtmlTable all = TableLayout.of(table, nextKey(), "numbers");
      return content(output -> JtefoldedGenerated.render(output, null, all, unfolded));
    }
    Table main = table.upTo(Detail.MAIN);
    boolean isMain = table.detail() != Detail.DETAIL && !main.isEmpty();
    HtmlTable shown =
        TableLayout.of(isMain ? main : table, nextKey(), isMain ? HtmlTable.STACKED : "numbers");
    if (!isMain || main.equals(table)) {
      return content(output -> JtetableGenerated.render(output, null, shown));
    }
    // Rows on different scales have charts only where they are not mixed.
    HtmlTable all = TableLayout.of(table.withoutPlots().withAllNumbers(), nextKey(), "numbers");
    return content(
        output -> {
          JtetableGenerated.render(output, null, shown);
          JtefoldedGenerated.render(output, null, all, unfolded);
        });
  }

  private String nextKey() {
    tables++;
    return part + "-" + tables;
  }
}
