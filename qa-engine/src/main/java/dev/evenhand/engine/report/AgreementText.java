package dev.evenhand.engine.report;

import dev.evenhand.engine.agreement.CategoryAgreement;
import dev.evenhand.engine.agreement.Coefficient;
import dev.evenhand.engine.agreement.CoefficientId;
import dev.evenhand.engine.agreement.UndefinedReason;
import dev.evenhand.engine.calibration.CalibrationReport;
import dev.evenhand.engine.calibration.CriterionKind;
import dev.evenhand.engine.calibration.CriterionReport;
import dev.evenhand.engine.report.finding.Standing;
import dev.evenhand.engine.words.TextTable;
import dev.evenhand.engine.words.Words;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The part of a calibration report on how far reviewers agree. */
final class AgreementText {
  private static final int NAME = 44;
  private static final int MOST_CATEGORIES = 12;

  /** The coefficients that are shown; the JSON has them all. */
  private static final Set<CoefficientId> MAIN =
      Collections.unmodifiableSet(
          EnumSet.copyOf(
              Arrays.asList(
                  CoefficientId.PERCENT_AGREEMENT,
                  CoefficientId.PERCENT_AGREEMENT_ALL,
                  CoefficientId.KRIPPENDORFF_ALPHA_NOMINAL,
                  CoefficientId.KRIPPENDORFF_ALPHA_ORDINAL,
                  CoefficientId.KRIPPENDORFF_ALPHA_INTERVAL,
                  CoefficientId.KRIPPENDORFF_ALPHA_RATIO,
                  CoefficientId.COHEN_KAPPA,
                  CoefficientId.COHEN_KAPPA_LINEAR,
                  CoefficientId.COHEN_KAPPA_QUADRATIC,
                  CoefficientId.FLEISS_KAPPA,
                  CoefficientId.BRENNAN_PREDIGER,
                  CoefficientId.GWET_AC1,
                  CoefficientId.GWET_AC2_QUADRATIC,
                  CoefficientId.ICC_A_1,
                  CoefficientId.ICC_A_1_REML,
                  CoefficientId.KENDALL_W)));

  private final CalibrationReport report;

  AgreementText(CalibrationReport report) {
    this.report = report;
  }

  /** One line a criterion. */
  String overview() {
    boolean sections = report.criteria().stream().anyMatch(c -> c.kind() == CriterionKind.SECTION);
    TextTable table = new TextTable("  ", sections ? "llrrrlll" : "lrrrlll");
    add(table, sections ? "" : null, "", "items", "agree", "alpha", interval(), "scale", "");
    for (CriterionReport criterion : report.criteria()) {
      Coefficient alpha = criterion.alpha();
      add(
          table,
          sections ? criterion.kind().name().toLowerCase(Locale.ROOT) : null,
          Words.shortened(criterion.criterion(), NAME),
          String.valueOf(criterion.items()),
          Numbers.percent(criterion.coefficients().get(CoefficientId.PERCENT_AGREEMENT)),
          Numbers.value(alpha),
          Numbers.bounds(alpha),
          criterion.main().name().toLowerCase(Locale.ROOT),
          verdict(alpha));
    }
    return "Agreement between reviewers (Krippendorff's alpha: 1 is always, 0 is as by chance)\n"
        + table.text()
        + "  (reliable: the whole interval is at least 0.8; tentative: at least 0.667; unclear: it holds"
        + " 0.667;\n   too low: below it; agree: pairs of reviewers who say the same)\n"
        + missing()
        + resampling();
  }

  private static void add(TextTable table, @Nullable String kind, String... cells) {
    if (kind == null) {
      table.row(cells);
      return;
    }
    String[] all = new String[cells.length + 1];
    all[0] = cells[0];
    all[1] = kind;
    System.arraycopy(cells, 1, all, 2, cells.length - 1);
    table.row(all);
  }

  private String interval() {
    return Numbers.decimal(report.confidence() * 100, 0) + " % interval";
  }

  private String missing() {
    long missing = report.criteria().stream().mapToLong(CriterionReport::missing).sum();
    long ratings = report.criteria().stream().mapToLong(CriterionReport::ratings).sum();
    if (missing == 0) {
      return "";
    }
    return ("  (%s missing, %s %% of those that there would be if every reviewer had rated"
            + " every item;\n   alpha compares those that are there)\n")
        .formatted(
            missing == 1 ? "1 rating is" : missing + " ratings are",
            Numbers.decimal(100.0 * missing / (missing + ratings), 1));
  }

  private String resampling() {
    var bootstrap = report.settings().bootstrap();
    return bootstrap == null
        ? ""
        : "  (intervals by %s resamples of the items, %s, seed %s)\n"
            .formatted(
                bootstrap.resamples(),
                bootstrap.interval().id().equals("bca") ? "BCa" : "percentiles",
                bootstrap.seed());
  }

  /** The main coefficients of each criterion, and its categories. */
  String coefficients() {
    List<CriterionReport> criteria = report.criteria();
    if (criteria.stream().noneMatch(c -> mainCoefficients(c) > 3)) {
      return "";
    }
    StringBuilder out = new StringBuilder();
    for (CriterionReport criterion : criteria) {
      TextTable table = new TextTable("  ", "lrl");
      criterion
          .coefficients()
          .forEach(
              (id, found) -> {
                if (MAIN.contains(id) && !isForTwoReviewers(found)) {
                  table.row(id.id(), Numbers.value(found), Numbers.boundsOrReason(found));
                }
              });
      out.append('\n').append(Words.shortened(criterion.name(), NAME)).append('\n');
      out.append(table.text()).append(categories(criterion.byCategory()));
    }
    return out.toString();
  }

  private static String categories(List<CategoryAgreement> all) {
    if (all.size() < 3 || all.size() > MOST_CATEGORIES) {
      return "";
    }
    TextTable table = new TextTable("  ", "lrrlr");
    table.row("category", "ratings", "kappa", "", "same again");
    for (CategoryAgreement category : all) {
      table.row(
          Words.shortened(category.category().label(), NAME),
          String.valueOf(category.ratings()),
          Numbers.value(category.fleissKappa()),
          Numbers.bounds(category.fleissKappa()),
          Numbers.percent(category.specificAgreement()));
    }
    return table.text()
        + "  (kappa: Fleiss', against all other categories; same again: how often another reviewer's"
        + " rating is it too)\n";
  }

  private static long mainCoefficients(CriterionReport criterion) {
    return criterion.coefficients().keySet().stream().filter(MAIN::contains).count();
  }

  private static boolean isForTwoReviewers(Coefficient coefficient) {
    return coefficient instanceof Coefficient.Undefined undefined
        && undefined.reason() == UndefinedReason.MORE_THAN_TWO_REVIEWERS;
  }

  private static String verdict(Coefficient alpha) {
    return alpha
        .estimate()
        .map(estimate -> Standing.of(alpha).word().toLowerCase(Locale.ROOT))
        .orElseGet(() -> Numbers.boundsOrReason(alpha));
  }
}
