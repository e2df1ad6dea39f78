package dev.evenhand.engine.model.variance;

import dev.evenhand.engine.agreement.RatingTable;

/** What a gage study says about the metrics of published-models/expected.json. */
public final class GageMetrics {
  private GageMetrics() {}

  public static double value(RatingTable ratings, String metric, String field) {
    return switch (metric) {
      case "grr.pooled" -> study(GageStudy.of(ratings).orElseThrow(), field);
      case "grr.with_interaction" ->
          study(GageStudy.of(ratings, GagePooling.NEVER).orElseThrow(), field);
      case "grr.xbar_r" -> ranges(GageStudy.ofRanges(ratings).orElseThrow(), field);
      case "varcomp_reml_interaction" ->
          reml(GageStudy.of(ratings, GagePooling.IF_NEGATIVE).orElseThrow(), field);
      case "anova" -> anova(GageStudy.of(ratings).orElseThrow().anova().orElseThrow(), field);
      default -> throw new IllegalArgumentException(metric);
    };
  }

  private static double study(GageStudy study, String field) {
    int dot = field.indexOf('.') + 1;
    return switch (dot == 0 ? field : field.substring(0, dot)) {
      case "ndc" -> study.distinctCategories().orElseThrow();
      case "ndc_real" -> study.distinctCategoriesUnrounded().orElseThrow();
      case "ndc_sqrt2_real" ->
          study.distinctCategoriesUnrounded().orElseThrow() * Math.sqrt(2) / 1.41;
      case "var." -> study.variance(source(field.substring(dot)));
      case "sd." -> study.standardDeviation(source(field.substring(dot)));
      case "pct_contribution." -> 100 * study.contribution(source(field.substring(dot)));
      case "pct_study_var." -> 100 * study.studyVariation(source(field.substring(dot)));
      default -> throw new IllegalArgumentException(field);
    };
  }

  private static GageSource source(String name) {
    return switch (name) {
      case "repeatability", "Residual", "EV" -> GageSource.REPEATABILITY;
      case "reproducibility_operator", "op", "AV" -> GageSource.RATER;
      case "interaction", "part_x_op" -> GageSource.INTERACTION;
      case "gage_rr", "GRR" -> GageSource.GAGE;
      case "part", "PV" -> GageSource.ITEM;
      case "total", "TV" -> GageSource.TOTAL;
      default -> throw new IllegalArgumentException(name);
    };
  }

  private static double ranges(GageStudy study, String field) {
    return switch (field) {
      case "Rbar" -> study.ranges().orElseThrow().meanRange();
      case "xdiff" -> study.ranges().orElseThrow().raterDifference();
      case "Rp" -> study.ranges().orElseThrow().itemRange();
      case "ndc" -> study.distinctCategories().orElseThrow();
      case "ndc_real" -> study.distinctCategoriesUnrounded().orElseThrow();
      default ->
          field.startsWith("pct_")
              ? 100 * study.studyVariation(source(field.substring(4)))
              : study.standardDeviation(source(field));
    };
  }

  private static double reml(GageStudy study, String field) {
    return study.variance(source(field));
  }

  private static double anova(GageAnova table, String field) {
    String name = field.substring(field.indexOf('.') + 1);
    GageAnova.Effect effect =
        switch (name) {
          case "part" -> table.items();
          case "operator" -> table.raters();
          case "interaction" -> table.interaction();
          default -> table.repeatability();
        };
    return switch (field.replace("." + name, "")) {
      case "F_interaction" -> table.interactionF().orElseThrow();
      case "p_interaction" -> table.interactionP();
      case "df" -> effect.degreesOfFreedom();
      case "MS" -> effect.meanSquare();
      default -> name.equals("total") ? totalSquares(table) : effect.squares();
    };
  }

  private static double totalSquares(GageAnova table) {
    return table.items().squares()
        + table.raters().squares()
        + table.interaction().squares()
        + table.repeatability().squares();
  }
}
