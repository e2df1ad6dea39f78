package dev.evenhand.engine.report;

import dev.evenhand.engine.calibration.CriterionKind;
import dev.evenhand.engine.calibration.CriterionReport;
import dev.evenhand.engine.calibration.verdict.OthersAlone;
import dev.evenhand.engine.report.document.Sentence;
import java.util.List;
import java.util.stream.Stream;

/** How far reviewers agree without those who are named, in words. */
final class OthersWords {
  private static final int NAMED = 4;
  private static final int MOST = 3;

  /** As much in alpha as the size that matters is of a scale. */
  private static final double MORE = 0.05;

  private OthersWords() {}

  /** Whether the others agree well enough, so that those who are named are the cause. */
  static boolean agree(CriterionReport criterion) {
    OthersAlone others = criterion.ways().others();
    return others != null
        && others.agree()
        && others.verdict().level() != criterion.verdict().level();
  }

  /** Whether they agree more by so much that what follows from all ratings misleads. */
  static boolean agreeMore(CriterionReport criterion) {
    OthersAlone others = criterion.ways().others();
    return others != null
        && others.alpha().value().isPresent()
        && others.alpha().orElseThrow() - criterion.alpha().orElseThrow() >= MORE;
  }

  /** " Without dan alpha is 0.85 (0.78 to 0.92).", where it is this reviewer alone who is named. */
  static Sentence without(String reviewer, List<CriterionReport> criteria) {
    List<Sentence> all =
        criteria.stream()
            .flatMap(one -> alpha(one, List.of(reviewer), criteria.size() > 1))
            .limit(MOST)
            .toList();
    return all.isEmpty()
        ? Sentence.EMPTY
        : Sentence.of(
            " Without {} alpha{} is {}.",
            Sentence.name(reviewer),
            criteria.get(0).kind() == CriterionKind.TOTAL ? " of the total score" : "",
            Sentence.list(all));
  }

  /** Where several are named on a question, of whom no step tells alone. */
  static Stream<Sentence> points(ReportOutline outline) {
    return outline.report().criteria().stream()
        .filter(OthersWords::agree)
        .filter(one -> without(one).size() > 1)
        .limit(MOST)
        .map(
            one ->
                Sentence.of(
                    "Without {} alpha is {}.",
                    Sentence.names(without(one), NAMED),
                    Sentence.list(alpha(one, without(one), true).toList())));
  }

  /** Who is left out; nobody where nobody is named. */
  static List<String> without(CriterionReport criterion) {
    OthersAlone others = criterion.ways().others();
    return others == null ? List.of() : others.without();
  }

  private static Stream<Sentence> alpha(
      CriterionReport criterion, List<String> without, boolean named) {
    OthersAlone others = criterion.ways().others();
    return others == null || !others.without().equals(without)
        ? Stream.empty()
        : Stream.of(
            Sentence.of(
                "{}{}",
                AgreementFindings.amount(others.alpha(), others.verdict()),
                named ? Sentence.of(" on {}", Titles.of(criterion)) : Sentence.EMPTY));
  }
}
