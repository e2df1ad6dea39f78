package dev.evenhand.engine.report;

import dev.evenhand.engine.calibration.CriterionReport;
import dev.evenhand.engine.calibration.verdict.AgreementLevel;
import dev.evenhand.engine.calibration.verdict.TwoCamps;
import dev.evenhand.engine.report.document.Block;
import dev.evenhand.engine.report.document.Format;
import dev.evenhand.engine.report.document.Sentence;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** The questions that two camps of reviewers read in two ways, in sentences. */
final class CampFindings {
  private static final Format DECIMAL = Format.decimal(2);

  /** Agreement nearer to 0 than this is as good as none. */
  private static final double HARDLY = 0.2;

  private static final int NAMED = 6;
  private static final int MOST = 3;

  private CampFindings() {}

  /** The clearest first. */
  private static Stream<CriterionReport> divided(ReportOutline outline) {
    return outline.questions().stream()
        .filter(question -> question.camps() != null)
        .sorted(Comparator.comparingDouble(question -> -camps(question).apart()));
  }

  private static TwoCamps camps(CriterionReport question) {
    return Objects.requireNonNull(question.camps());
  }

  /** "“Tone” is read in two ways", of the clearest. */
  static Optional<Sentence> headline(ReportOutline outline) {
    List<CriterionReport> all = divided(outline).toList();
    return all.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Sentence.of(
                "two camps of reviewers read {} in two ways",
                all.size() > MOST
                    ? Sentence.count(all.size(), "question", "questions")
                    : Titles.of(all)));
  }

  static Stream<Sentence> points(ReportOutline outline) {
    return Stream.concat(
        divided(outline).limit(MOST).map(CampFindings::point),
        Stream.of(others(divided(outline).skip(MOST).toList())));
  }

  private static Sentence others(List<CriterionReport> questions) {
    return questions.isEmpty()
        ? Sentence.EMPTY
        : Sentence.of("Two ways to read as well: {}.", Titles.of(questions));
  }

  private static Sentence point(CriterionReport question) {
    TwoCamps camps = camps(question);
    return Sentence.of(
        "{}: {} (agreement {}) against {} ({}); between them {} ({}).{}",
        twoWays(question),
        Sentence.names(camps.first(), NAMED),
        Sentence.number(camps.withinFirst(), DECIMAL),
        Sentence.names(camps.second(), NAMED),
        Sentence.number(camps.withinSecond(), DECIMAL),
        across(camps.across()),
        Sentence.number(camps.across(), DECIMAL),
        neither(camps.neither()));
  }

  /** With alpha, which is told here and not once more. */
  private static Sentence twoWays(CriterionReport question) {
    return Sentence.of(
        "{}: {}, {}. It is read in two ways",
        Sentence.words(
            question.verdict().level() == AgreementLevel.POOR ? "Too low" : "Not settled"),
        Titles.of(question),
        AgreementFindings.alpha(question));
  }

  /** Those of which a sentence of their own tells. */
  static boolean tells(CriterionReport question, ReportOutline outline) {
    return divided(outline).limit(MOST).anyMatch(question::equals);
  }

  private static Sentence across(double agreement) {
    return Sentence.words(
        agreement < -HARDLY ? "opposite" : agreement < HARDLY ? "hardly any" : "less");
  }

  private static Sentence neither(List<String> names) {
    return names.isEmpty()
        ? Sentence.EMPTY
        : Sentence.of(" Of neither: {}.", Sentence.names(names, NAMED));
  }

  static Stream<Block.Step> steps(ReportOutline outline) {
    return divided(outline).limit(MOST).map(CampFindings::step);
  }

  private static Block.Step step(CriterionReport question) {
    TwoCamps camps = camps(question);
    return new Block.Step(
        Sentence.of(
            "Agree what {} means, with one of each camp, such as {} and {}.",
            Titles.of(question),
            Sentence.name(camps.first().get(0)),
            Sentence.name(camps.second().get(0))),
        Sentence.of(
            "Reviewers read it in two ways{}.",
            camps.items().isEmpty()
                ? Sentence.EMPTY
                : Sentence.of(
                    "; {} show them best", Sentence.names(camps.items(), TwoCamps.MOST_ITEMS))));
  }
}
