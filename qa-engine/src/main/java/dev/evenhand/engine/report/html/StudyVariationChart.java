package dev.evenhand.engine.report.html;

import dev.evenhand.engine.model.variance.GageSource;
import dev.evenhand.engine.model.variance.GageStudy;
import dev.evenhand.engine.report.finding.Numbers;
import dev.evenhand.engine.report.svg.Anchor;
import dev.evenhand.engine.report.svg.Drawing;
import dev.evenhand.engine.report.svg.Length;
import dev.evenhand.engine.report.svg.Mark;
import dev.evenhand.engine.report.svg.Point;
import java.util.ArrayList;
import java.util.List;

/** How much of the study variation each source makes: a bar each, as they don't add up. */
final class StudyVariationChart {
  private static final int ROW = 26;
  private static final int BAR = 16;
  private static final int TOP = 20;

  /** Names stand on the left, numbers on the right. */
  private static final double LEFT = 0.28;

  private static final double RIGHT = 0.86;

  /** The limits of the guideline of the AIAG for the gage. */
  private static final List<Double> LIMITS = List.of(0.1, 0.3);

  private static final List<GageSource> SOURCES =
      List.of(
          GageSource.GAGE,
          GageSource.REPEATABILITY,
          GageSource.RATER,
          GageSource.INTERACTION,
          GageSource.ITEM);

  private StudyVariationChart() {}

  static Chart of(String name, GageStudy study) {
    List<Mark> marks = new ArrayList<>();
    List<String> words = new ArrayList<>();
    double bottom = TOP + (double) SOURCES.size() * ROW;
    List<Mark> labels = new ArrayList<>();
    for (int i = 0; i < SOURCES.size(); i++) {
      GageSource source = SOURCES.get(i);
      double share = study.studyVariation(source);
      String note = word(source) + " " + Numbers.percent(share);
      words.add(note);
      marks.add(bar(source, share, note, TOP + (double) i * ROW));
      labels.addAll(labels(source, share, TOP + (double) i * ROW));
    }
    for (double limit : LIMITS) {
      marks.add(new Mark.Line(Point.of(x(limit), TOP), Point.of(x(limit), bottom), "guide"));
      marks.add(
          new Mark.Label(
              Point.of(x(limit), TOP - 6.0), Anchor.MIDDLE, Numbers.percent(limit), "tick"));
    }
    marks.addAll(labels);
    return Chart.of(
        new Drawing(
            "Study variation of " + name,
            String.join("; ", words) + ".",
            Length.px(bottom + 4),
            "panel-chart",
            marks));
  }

  private static Mark bar(GageSource source, double share, String note, double top) {
    return new Mark.Box(
        Point.of(LEFT, top + 5),
        Length.share(x(share) - LEFT),
        Length.px(BAR),
        "shade-" + shade(source),
        note);
  }

  private static List<Mark> labels(GageSource source, double share, double top) {
    double baseline = top + 17;
    return List.of(
        new Mark.Label(Point.of(0, baseline), Anchor.START, word(source), "name"),
        new Mark.Label(
            Point.of(x(share) + 0.015, baseline),
            Anchor.START,
            Numbers.percent(share),
            "tick halo"));
  }

  private static double x(double share) {
    return LEFT + (RIGHT - LEFT) * share;
  }

  /** What a source is called on the page. */
  static String word(GageSource source) {
    return switch (source) {
      case REPEATABILITY -> "Repeating";
      case RATER -> "Reviewers";
      case INTERACTION -> "Interaction";
      case GAGE -> "Gage R&R";
      case ITEM -> "Items";
      case TOTAL -> "Total";
    };
  }

  /** The same as in the bar of contributions. */
  static int shade(GageSource source) {
    return switch (source) {
      case ITEM, TOTAL -> 6;
      case REPEATABILITY -> 3;
      case INTERACTION -> 2;
      case GAGE -> 1;
      case RATER -> 0;
    };
  }
}
