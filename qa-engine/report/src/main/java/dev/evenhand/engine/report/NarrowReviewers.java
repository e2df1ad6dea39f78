package dev.evenhand.engine.report;

import dev.evenhand.engine.calibration.CriterionReport;
import dev.evenhand.engine.calibration.verdict.PeopleVerdicts;
import dev.evenhand.engine.report.document.Block;
import dev.evenhand.engine.report.document.Format;
import dev.evenhand.engine.report.document.Sentence;
import dev.evenhand.engine.reviewer.Measure;
import dev.evenhand.engine.reviewer.ReviewerStudy;
import dev.evenhand.engine.reviewer.ScaleUse;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reviewers who use less of the scale than the others do on the same interactions, by so much that
 * it matters, where agreement is not good enough: that may well be why.
 *
 * @param spread own to others'; null without a study of reviewers, where the range shows it
 */
record NarrowReviewers(String reviewer, CriterionReport question, @Nullable Measure spread) {
  private static final Format DECIMAL = Format.decimal(2);
  private static final int STEPS = 2;
  private static final int MOST = 5;

  private static Stream<NarrowReviewers> of(ReportOutline outline) {
    List<NarrowReviewers> studied = studied(outline).toList();
    return Stream.concat(
        studied.stream(),
        outline.questions().stream()
            .flatMap(NarrowRange::clear)
            .map(range -> new NarrowReviewers(range.reviewer(), range.question(), null))
            .filter(one -> studied.stream().noneMatch(one::isSame)));
  }

  private boolean isSame(NarrowReviewers other) {
    return reviewer.equals(other.reviewer()) && question.equals(other.question());
  }

  private static Stream<NarrowReviewers> studied(ReportOutline outline) {
    ReviewerStudy study = outline.report().study();
    if (study == null) {
      return Stream.empty();
    }
    Set<PeopleVerdicts.Place> narrow = PeopleVerdicts.narrow(outline.report());
    return study.criteria().stream()
        .flatMap(
            of ->
                of.scaleUse().stream()
                    .filter(
                        use ->
                            narrow.contains(
                                new PeopleVerdicts.Place(of.criterion(), use.reviewer())))
                    .flatMap(use -> of(use, of.criterion(), outline)))
        .filter(one -> outline.questions().contains(one.question()));
  }

  private static Stream<NarrowReviewers> of(ScaleUse use, String id, ReportOutline outline) {
    return outline.report().criterion(id).stream()
        .map(question -> new NarrowReviewers(use.reviewer(), question, use.spread().orElseThrow()));
  }

  /** Whether anybody uses less of the scale of this question. */
  static boolean isOn(CriterionReport question, ReportOutline outline) {
    return of(outline).anyMatch(one -> one.question().equals(question));
  }

  /** Whether it is this reviewer who does. */
  static boolean isOf(String reviewer, CriterionReport question, ReportOutline outline) {
    return of(outline)
        .anyMatch(one -> one.question().equals(question) && one.reviewer().equals(reviewer));
  }

  /** Whether it is this reviewer who does, on any question. */
  static boolean isOf(String reviewer, ReportOutline outline) {
    return of(outline).anyMatch(one -> one.reviewer().equals(reviewer));
  }

  static Stream<Sentence> points(ReportOutline outline) {
    return of(outline)
        .limit(MOST)
        .map(
            one ->
                Sentence.of(
                    "{} uses less of the scale on {} than the others{}: {}.",
                    Sentence.name(one.reviewer()),
                    Titles.of(one.question()),
                    one.spread() == null ? "" : " on the same interactions",
                    one.words()));
  }

  static Stream<Block.Step> steps(ReportOutline outline) {
    List<NarrowReviewers> all = of(outline).toList();
    return all.stream()
        .map(NarrowReviewers::reviewer)
        .distinct()
        .limit(STEPS)
        .map(name -> step(all.stream().filter(one -> one.reviewer().equals(name)).toList()));
  }

  private static Block.Step step(List<NarrowReviewers> ofOne) {
    return new Block.Step(
        Sentence.of(
            "Agree with {} what earns the ends of the scale on {}.",
            Sentence.name(ofOne.get(0).reviewer()),
            Titles.of(ofOne.stream().map(NarrowReviewers::question).toList())),
        Sentence.of("Less of the scale is used: {}.", ofOne.get(0).words()));
  }

  /** "5 to 7, the others 1 to 10; a spread of 0.55 (0.45 to 0.68), where 1 is like theirs". */
  private Sentence words() {
    Sentence range =
        NarrowRange.of(reviewer, question).map(NarrowRange::words).orElse(Sentence.EMPTY);
    if (spread == null) {
      return range;
    }
    return Sentence.of(
        "{}{}a spread of {}{}, where 1 is like the others'",
        range,
        range.isEmpty() ? "" : "; ",
        Sentence.number(spread.value(), DECIMAL),
        spread
            .interval()
            .map(bounds -> AgreementFindings.interval(bounds, DECIMAL))
            .orElse(Sentence.EMPTY));
  }
}
