package dev.evenhand.engine.report.markdown;

import dev.evenhand.engine.estimate.Estimate;
import dev.evenhand.engine.estimate.Interval;
import dev.evenhand.engine.report.finding.Numbers;
import dev.evenhand.engine.report.finding.Sentence;
import dev.evenhand.engine.report.finding.StudyFindings;
import dev.evenhand.engine.reviewer.Measure;
import dev.evenhand.engine.reviewer.ReferenceAccuracy;
import dev.evenhand.engine.reviewer.ReviewerStudy;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The study of reviewers: what was found, and how they did against a reference. */
final class StudyMarkdown {
  private static final int DIGITS = 2;

  private StudyMarkdown() {}

  /** Empty without a study. */
  static String of(@Nullable ReviewerStudy study) {
    if (study == null) {
      return "";
    }
    StringBuilder out = new StringBuilder("## Reviewers as instruments\n\n");
    List<Sentence> points = StudyFindings.of(study);
    points.forEach(point -> out.append("- ").append(Escaped.sentence(point)).append('\n'));
    return out.append('\n').append(accuracy(study)).toString();
  }

  private static String accuracy(ReviewerStudy study) {
    String reference = study.reference();
    if (reference == null) {
      return "";
    }
    MarkdownTable table =
        new MarkdownTable(
            "llrrrl", "Criterion", "Reviewer", "Rated both", "Alike", "Off by", "Interval");
    for (ReviewerStudy.OfCriterion criterion : study.criteria()) {
      for (ReferenceAccuracy one : criterion.accuracy()) {
        Estimate<Measure> signed = one.deviations().signed();
        table.row(
            Escaped.name(criterion.criterion()),
            Escaped.name(one.reviewer()),
            Numbers.count(one.items()),
            one.agreement().value().map(m -> Numbers.percent(m.value())).orElse(""),
            signed.value().map(m -> Numbers.signed(m.value(), DIGITS)).orElse(""),
            signed.value().map(StudyMarkdown::bounds).or(() -> reason(signed)).orElse(""));
      }
    }
    return "Against %s; off by above 0 is more lenient.\n\n".formatted(Escaped.name(reference))
        + table.text()
        + "\n";
  }

  private static Optional<String> reason(Estimate<Measure> finding) {
    return finding.reason().map(why -> Escaped.name(why.text()));
  }

  private static String bounds(Measure measure) {
    Interval bounds = measure.bounds();
    return bounds == null
        ? ""
        : Numbers.decimal(bounds.low(), DIGITS) + " to " + Numbers.decimal(bounds.high(), DIGITS);
  }
}
