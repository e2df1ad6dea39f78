package dev.evenhand.engine.report.html;

import dev.evenhand.engine.report.document.Detail;
import dev.evenhand.engine.report.document.ReportDocument;
import dev.evenhand.engine.report.page.HtmlPage;
import java.util.Objects;

/**
 * A report as one HTML page that needs nothing else: no network, no script, no font. It opens from
 * a mail attachment, prints, and reads on small, dark and no screens.
 *
 * <p>It begins with what to do next and the findings in words; what a statistician wants is folded
 * up, and what is folded up is not printed. Every number in it is one of the report, rounded, with
 * the exact one behind it in a {@code data} element. Names from the input are escaped, and shown so
 * that nothing in them steers the page; a policy in the page forbids scripts and all styles but its
 * own. The same report gives the same bytes.
 *
 * <p>Safe for threads.
 */
public final class ReportHtml {
  private ReportHtml() {}

  /** The page with everything, to be written as UTF-8. */
  public static String of(ReportDocument document) {
    Objects.requireNonNull(document, "document");
    return of(document, Detail.DETAIL);
  }

  /** The page no deeper than that: {@link Detail#MAIN} is a page to hand out. */
  public static String of(ReportDocument document, Detail deepest) {
    Objects.requireNonNull(document, "document");
    Objects.requireNonNull(deepest, "deepest");
    return HtmlPage.of(document.upTo(deepest), false).text();
  }

  /** The same page with all that it folds up open, so that all of it is printed. */
  public static String unfolded(ReportDocument document, Detail deepest) {
    Objects.requireNonNull(document, "document");
    Objects.requireNonNull(deepest, "deepest");
    return HtmlPage.of(document.upTo(deepest), true).text();
  }
}
