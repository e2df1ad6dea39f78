package dev.evenhand.engine.report;

import dev.evenhand.engine.report.document.Block;
import dev.evenhand.engine.report.document.Cell;
import dev.evenhand.engine.report.document.Detail;
import dev.evenhand.engine.report.document.Part;
import dev.evenhand.engine.report.document.ReportDocument;
import dev.evenhand.engine.report.document.Sentence;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a {@link ReportRenderer} promises, for the tests of those who write one:
 *
 * <pre>{@code
 * assertThat(ReportRendererContract.broken(new OurRenderer(), CalibrationDocument.of(input)))
 *     .isEmpty();
 * }</pre>
 *
 * <p>Safe for threads.
 */
public final class ReportRendererContract {
  private ReportRendererContract() {}

  /**
   * The promises that it does not keep; empty if all is well.
   *
   * @param full a report with all that there is to show
   */
  public static List<String> broken(ReportRenderer renderer, ReportDocument full) {
    Objects.requireNonNull(renderer, "renderer");
    Objects.requireNonNull(full, "full");
    List<String> broken = new ArrayList<>();
    if (renderer.name() == null || !renderer.name().matches("[a-z][a-z0-9-]*")) {
      broken.add("Its name is of lower-case letters, digits and hyphens.");
    }
    byte[] first = rendered(renderer, full, "It renders a full report", broken);
    if (first != null && !Arrays.equals(first, renderer.render(full))) {
      broken.add("The same document gives the same bytes.");
    }
    rendered(renderer, empty(), "It renders a report of nothing", broken);
    rendered(renderer, full.upTo(Detail.HEADLINE), "It renders the headline alone", broken);
    rendered(renderer, oddNames(), "It renders names of any signs", broken);
    return broken;
  }

  private static byte @Nullable [] rendered(
      ReportRenderer renderer, ReportDocument document, String promise, List<String> broken) {
    try {
      return Objects.requireNonNull(renderer.render(document), "render()");
    } catch (RuntimeException e) {
      broken.add("%s, and throws nothing: %s".formatted(promise, e));
      return null;
    }
  }

  private static ReportDocument empty() {
    return new ReportDocument("nothing.csv", Sentence.EMPTY, List.of(), List.of());
  }

  private static ReportDocument oddNames() {
    String odd = "=a|b\"<c>&'`*_{}\\ \u202e\uD83D\uDE00\n\t";
    return new ReportDocument(
        odd,
        Sentence.words(odd),
        List.of(new ReportDocument.Fact(odd, Cell.words(odd), odd)),
        List.of(Part.of("odd", odd, Block.paragraph(Detail.HEADLINE, "{}", odd))));
  }
}
