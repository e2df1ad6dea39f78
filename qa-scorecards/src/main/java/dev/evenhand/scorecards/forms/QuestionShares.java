package dev.evenhand.scorecards.forms;

import dev.evenhand.api.score.Fraction;
import dev.evenhand.api.scorecard.Method;
import dev.evenhand.api.scorecard.Question;
import dev.evenhand.api.scorecard.Scorecard;
import dev.evenhand.api.scorecard.Section;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * The share of the whole score that each question of a card decides where every question is asked
 * and applicable. They add up to 1.
 */
public final class QuestionShares {
  /** What takes a part of a level, and who hears how large it is. */
  private record WeightedPart(Fraction weight, Consumer<Fraction> share) {}

  private final Map<String, Fraction> byQuestion = new LinkedHashMap<>();
  private final Scorecard card;
  private final Method inner;

  private QuestionShares(Scorecard card) {
    Method own = card.scoring().sectionMethod();
    this.inner = own == null ? card.scoring().method() : own;
    this.card = card;
  }

  /** By the ids of questions that are scored. */
  public static Map<String, Fraction> of(Scorecard card) {
    QuestionShares shares = new QuestionShares(card);
    List<WeightedPart> terms = new ArrayList<>();
    card.sections()
        .forEach(section -> shares.add(section, card.scoring().method(), shares.inner, terms));
    spread(terms, Fraction.ONE);
    return shares.byQuestion;
  }

  private static void spread(List<WeightedPart> terms, Fraction whole) {
    Fraction sum = sum(terms);
    if (sum.signum() > 0) {
      terms.forEach(term -> term.share().accept(whole.times(term.weight()).dividedBy(sum)));
    }
  }

  private static Fraction sum(List<WeightedPart> terms) {
    return terms.stream().map(WeightedPart::weight).reduce(Fraction.ZERO, Fraction::plus);
  }

  private void add(Section section, Method around, Method byDefault, List<WeightedPart> terms) {
    Method method = section.method() == null ? byDefault : section.method();
    if (method == Method.NONE) {
      return;
    }
    if (around == Method.WEIGHTED && section.weight() == null) {
      addParts(section, method, terms);
      return;
    }
    List<WeightedPart> parts = new ArrayList<>();
    addParts(section, method, parts);
    Fraction points = sum(parts);
    Fraction own = Fraction.of(Defaults.weight(section));
    if (points.signum() > 0) {
      Fraction weight = around == Method.WEIGHTED ? own : own.times(points);
      terms.add(new WeightedPart(weight, share -> spread(parts, share)));
    }
  }

  private void addParts(Section section, Method method, List<WeightedPart> terms) {
    for (Question question : section.questions()) {
      if (isScored(question)) {
        Fraction own = Fraction.of(Defaults.weight(question));
        Fraction weight =
            method == Method.WEIGHTED ? own : own.times(Fraction.of(possible(question)));
        terms.add(new WeightedPart(weight, share -> byQuestion.put(question.id(), share)));
      }
    }
    section.sections().forEach(part -> add(part, method, method, terms));
  }

  private BigDecimal possible(Question question) {
    return question.possible(Defaults.ratio(card, question)).max(BigDecimal.ZERO);
  }

  /** Whether a question counts: it has scores, and is neither excluded nor a bonus. */
  public static boolean isScored(Question question) {
    return hasScored(question) && !question.bonus();
  }

  /** Whether anything in a section has scores that are not left out; else it is only noted. */
  public static boolean hasScored(Section section) {
    return section.questions().stream().anyMatch(QuestionShares::hasScored)
        || section.sections().stream().anyMatch(QuestionShares::hasScored);
  }

  private static boolean hasScored(Question question) {
    return question.kind().scorable() && question.kind().hasScores() && !question.excluded();
  }
}
