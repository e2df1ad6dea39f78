package dev.evenhand.scorecards.forms;

import dev.evenhand.api.score.Fraction;
import dev.evenhand.api.scorecard.Method;
import dev.evenhand.api.scorecard.Question;
import dev.evenhand.api.scorecard.Scorecard;
import dev.evenhand.api.scorecard.Section;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The share of the whole score that each question of a card decides where every question is asked
 * and applicable. They add up to 1.
 */
public final class QuestionShares {
  /** What takes a part of a level, and who hears how large it is. */
  private record WeightedPart(Fraction weight, Consumer<Fraction> share) {}

  private final Map<String, Fraction> byQuestion = new LinkedHashMap<>();
  private final Scorecard card;

  private QuestionShares(Scorecard card) {
    this.card = card;
  }

  /** By the ids of questions that are scored. */
  public static Map<String, Fraction> of(Scorecard card) {
    QuestionShares shares = new QuestionShares(card);
    Method around = card.scoring().method();
    Method own = card.scoring().sectionMethod();
    Method inner = own == null ? around : own;
    spread(
        card.sections().stream().flatMap(part -> shares.parts(part, around, inner)).toList(),
        Fraction.ONE);
    return shares.byQuestion;
  }

  private static void spread(List<WeightedPart> parts, Fraction whole) {
    Fraction sum = sum(parts);
    if (sum.signum() > 0) {
      parts.forEach(part -> part.share().accept(whole.times(part.weight()).dividedBy(sum)));
    }
  }

  private static Fraction sum(List<WeightedPart> parts) {
    return parts.stream().map(WeightedPart::weight).reduce(Fraction.ZERO, Fraction::plus);
  }

  /** The section as one part, or what is in it where that is weighed with what is around it. */
  private Stream<WeightedPart> parts(Section section, Method around, Method byDefault) {
    Method method = section.method() == null ? byDefault : section.method();
    if (method == Method.NONE) {
      return Stream.empty();
    }
    List<WeightedPart> within =
        Stream.concat(
                section.questions().stream()
                    .filter(QuestionShares::isScored)
                    .map(question -> part(question, method)),
                section.sections().stream().flatMap(inner -> parts(inner, method, method)))
            .toList();
    boolean weighted = around.takesRatios();
    if (around == Method.WEIGHTED && method == Method.WEIGHTED && section.weight() == null) {
      return within.stream();
    }
    Fraction own = Fraction.of(Defaults.weight(section));
    Fraction points = sum(within);
    return Stream.of(
            new WeightedPart(weighted ? own : own.times(points), share -> spread(within, share)))
        .filter(part -> points.signum() > 0);
  }

  private WeightedPart part(Question question, Method method) {
    Fraction own = Fraction.of(Defaults.weight(question));
    BigDecimal possible = question.possible(Defaults.ratio(card, question)).max(BigDecimal.ZERO);
    return new WeightedPart(
        method.takesRatios() ? own : own.times(Fraction.of(possible)),
        share -> byQuestion.put(question.id(), share));
  }

  /** Whether a question counts: it has scores, and is neither excluded nor a bonus. */
  public static boolean isScored(Question question) {
    return hasScores(question) && !question.bonus();
  }

  /** Whether anything in a section has scores that are not left out; else it is only noted. */
  public static boolean hasScored(Section section) {
    return any(section, QuestionShares::hasScores);
  }

  private static boolean hasScores(Question question) {
    return question.kind().hasScores() && !question.excluded();
  }

  /** Whether any question in a section and below is {@code such}. */
  public static boolean any(Section section, Predicate<Question> such) {
    return section.questions().stream().anyMatch(such)
        || section.sections().stream().anyMatch(inner -> any(inner, such));
  }
}
