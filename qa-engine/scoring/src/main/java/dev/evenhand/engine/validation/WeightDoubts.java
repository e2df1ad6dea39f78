package dev.evenhand.engine.validation;

import dev.evenhand.api.scorecard.Method;
import dev.evenhand.api.scorecard.Question;
import dev.evenhand.api.scorecard.Scorecard;
import dev.evenhand.api.scorecard.Section;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Weights that were likely meant as percents but do not make 100. */
final class WeightDoubts {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final BigDecimal FAR = BigDecimal.valueOf(2);

  /** Shares such as 33.3 are rounded. */
  private static final BigDecimal ROUNDED = new BigDecimal("0.5");

  private static final int FEWEST = 3;

  private final Scorecard card;
  private final CardDoubts.Doubts doubts;

  WeightDoubts(Scorecard card, CardDoubts.Doubts doubts) {
    this.card = card;
    this.doubts = doubts;
  }

  void check() {
    List<BigDecimal> level = new ArrayList<>();
    Method method = card.scoring().method();
    Method inherited = card.scoring().sectionMethod();
    for (int i = 0; i < card.sections().size(); i++) {
      Section section = card.sections().get(i);
      gather(section, method, inherited == null ? method : inherited, "/sections/" + i, level);
    }
    if (method.takesRatios()) {
      check(level, "/sections", "of the card");
    }
  }

  /** Adds the weights of a section to its level, unless it makes a level of its own. */
  private void gather(
      Section section, Method around, Method inherited, String path, List<BigDecimal> level) {
    Method own = section.method() == null ? inherited : section.method();
    boolean transparent = section.weight() == null;
    List<BigDecimal> inner = transparent ? level : new ArrayList<>();
    for (Question question : section.questions()) {
      if (question.weight() != null && !question.bonus() && question.kind().scorable()) {
        inner.add(question.weight());
      }
    }
    for (int i = 0; i < section.sections().size(); i++) {
      gather(section.sections().get(i), own, own, path + "/sections/" + i, inner);
    }
    if (!transparent) {
      if (around.takesRatios() && holdsBonusAlone(section)) {
        checkBonus(section, around, path);
      } else {
        level.add(section.weight());
      }
      if (own.takesRatios()) {
        check(inner, path, "in section '%s'".formatted(section.id()));
      }
    }
  }

  private static boolean holdsBonusAlone(Section section) {
    List<Question> asked =
        section.questions().stream().filter(question -> question.kind().scorable()).toList();
    return !asked.isEmpty()
        && asked.stream().allMatch(Question::bonus)
        && section.sections().isEmpty();
  }

  /** Points that are all a bonus have no ratio, and only a weighted level adds them without. */
  private void checkBonus(Section section, Method around, String path) {
    if (around != Method.WEIGHTED) {
      doubts.add(
          "bonus-without-share",
          path + "/weight",
          "section '%s' holds only bonus questions, so its weight adds nothing"
              .formatted(section.id()),
          "Put the bonus into a section beside questions that are asked for, or make the method"
              + " around the section \"weighted\" or \"points\".");
    }
  }

  private void check(List<BigDecimal> weights, String path, String where) {
    BigDecimal sum = weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal off = sum.subtract(HUNDRED).abs();
    if (weights.size() >= FEWEST && off.compareTo(ROUNDED) >= 0 && off.compareTo(FAR) <= 0) {
      doubts.add(
          "weights-near-100",
          path,
          "the weights %s add up to %s, not 100"
              .formatted(where, sum.stripTrailingZeros().toPlainString()),
          "Correct one if they are meant as percents; each counts by its share of the sum.");
    }
  }
}
