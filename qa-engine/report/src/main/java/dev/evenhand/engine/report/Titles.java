package dev.evenhand.engine.report;

import dev.evenhand.engine.calibration.Applicability;
import dev.evenhand.engine.calibration.CriterionKind;
import dev.evenhand.engine.calibration.CriterionReport;
import dev.evenhand.engine.report.document.Format;
import dev.evenhand.engine.report.document.Numbers;
import dev.evenhand.engine.report.document.Sentence;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/** Criteria in running words: by their titles, and by their ids only where they have none. */
final class Titles {
  private static final int MOST_TITLES = 3;
  private static final int MOST_NAMES = 6;

  private Titles() {}

  /** A question in quotation marks, as it is asked; what has no title by its name. */
  static Sentence of(CriterionReport criterion) {
    Sentence name = Sentence.name(criterion.name());
    return isAsked(criterion) ? Sentence.of("“{}”", name) : name;
  }

  /** The same of a criterion by its id. */
  static Sentence of(String id, ReportOutline outline) {
    return outline.report().criterion(id).map(Titles::of).orElseGet(() -> Sentence.name(id));
  }

  /** The same of criteria by their ids. */
  static Sentence of(Collection<String> ids, ReportOutline outline) {
    return of(ids.stream().flatMap(id -> outline.report().criterion(id).stream()).toList());
  }

  /** The first of them, fewer of long titles than of short names, and how many more there are. */
  static Sentence of(List<CriterionReport> criteria) {
    return first(criteria, Titles::of);
  }

  private static Sentence first(
      List<CriterionReport> criteria, Function<CriterionReport, Sentence> title) {
    int most = criteria.stream().anyMatch(Titles::isAsked) ? MOST_TITLES : MOST_NAMES;
    return Sentence.first(most, criteria.stream().map(title).toList());
  }

  /** The same with what a verdict on them rests on, where much was not applicable. */
  static Sentence withAnswers(List<CriterionReport> criteria) {
    return first(criteria, Titles::withAnswers);
  }

  private static Sentence withAnswers(CriterionReport criterion) {
    Applicability answers = criterion.applicability();
    return answers.isNotable()
        ? Sentence.of(
            "{} ({} of {} answers “not applicable”, {} others)",
            of(criterion),
            Format.percent().text(answers.share()),
            Numbers.count(answers.answers()),
            Numbers.count(answers.answers() - answers.notApplicable()))
        : of(criterion);
  }

  private static boolean isAsked(CriterionReport criterion) {
    return criterion.title() != null && criterion.kind() == CriterionKind.QUESTION;
  }
}
