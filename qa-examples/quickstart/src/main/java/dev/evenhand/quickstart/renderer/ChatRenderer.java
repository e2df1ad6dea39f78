package dev.evenhand.quickstart.renderer;

import dev.evenhand.engine.report.ReportRenderer;
import dev.evenhand.engine.report.document.Block;
import dev.evenhand.engine.report.document.Detail;
import dev.evenhand.engine.report.document.ReportDocument;
import dev.evenhand.engine.report.document.Sentence;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

/** The headline and what was found, as a message of at most ten lines. */
public final class ChatRenderer implements ReportRenderer {
  private static final int MOST = 9;

  @Override
  public String name() {
    return "chat";
  }

  @Override
  public byte[] render(ReportDocument document) {
    Stream<String> findings =
        document.upTo(Detail.HEADLINE).parts().stream()
            .flatMap(part -> part.blocks().stream())
            .flatMap(ChatRenderer::sentences)
            .map(ChatRenderer::escaped)
            .filter(text -> !text.isBlank())
            .limit(MOST)
            .map(text -> "• " + text + "\n");
    String message =
        "*" + escaped(document.headline()) + "*\n" + String.join("", findings.toList());
    return message.getBytes(StandardCharsets.UTF_8);
  }

  private static Stream<Sentence> sentences(Block block) {
    if (block instanceof Block.Points points) {
      return points.points().stream().map(Block.Point::sentence);
    }
    return block instanceof Block.Steps steps
        ? steps.steps().stream().map(Block.Step::what)
        : Stream.empty();
  }

  /** Chat programs read &lt;, &gt; and &amp; as marks, and a line is a line. */
  private static String escaped(Sentence sentence) {
    return sentence
        .text()
        .replaceAll("\\s+", " ")
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;");
  }
}
