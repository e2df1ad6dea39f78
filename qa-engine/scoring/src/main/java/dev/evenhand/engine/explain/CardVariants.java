package dev.evenhand.engine.explain;

import dev.evenhand.api.scorecard.AutoFail;
import dev.evenhand.api.scorecard.Bounds;
import dev.evenhand.api.scorecard.Question;
import dev.evenhand.api.scorecard.Scorecard;
import dev.evenhand.api.scorecard.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

/** A card with some of its rules taken out, to see what they do. */
final class CardVariants {
  private CardVariants() {}

  /** The same scores; comments and causes are not asked for, as nobody gives them for trials. */
  static Scorecard withoutRemarks(Scorecard card) {
    return changed(card, section -> section, question -> remarks(question));
  }

  /** No auto-fail holds. */
  static Scorecard withoutAutoFails(Scorecard card) {
    return withAutoFails(card, (id, rules) -> List.of());
  }

  /** Without one rule of the question or section {@code source}. */
  static Scorecard withoutAutoFail(Scorecard card, String source, int index) {
    return withAutoFails(
        card,
        (id, rules) -> {
          List<AutoFail> rest = new ArrayList<>(rules);
          if (id.equals(source)) {
            rest.remove(index);
          }
          return rest;
        });
  }

  /** With one auto-fail rule of the question or section {@code source}, and no other. */
  static Scorecard withOnlyAutoFail(Scorecard card, String source, int index) {
    return withAutoFails(
        card, (id, rules) -> id.equals(source) ? List.of(rules.get(index)) : List.of());
  }

  /**
   * @param rules those of a question or section, by its id and what it has
   */
  private static Scorecard withAutoFails(
      Scorecard card, BiFunction<String, List<AutoFail>, List<AutoFail>> rules) {
    return changed(
        card,
        s -> s.toBuilder().autoFail(rules.apply(s.id(), s.autoFail())).build(),
        q -> q.toBuilder().autoFail(rules.apply(q.id(), q.autoFail())).build());
  }

  /**
   * Sums alone: no auto-fail, minimum, maximum, set, cap or floor. What an answer adds to such a
   * score does not depend on the others, as long as the same questions apply, and no rule that was
   * taken out lets it add more.
   */
  static Scorecard linear(Scorecard card) {
    Scorecard plain = changed(card, section -> linear(section), question -> linear(question));
    return plain.toBuilder()
        .scoring(plain.scoring().toBuilder().bounds(Bounds.UNBOUNDED).build())
        .build();
  }

  private static Scorecard changed(
      Scorecard card, UnaryOperator<Section> ofSections, UnaryOperator<Question> ofQuestions) {
    return card.toBuilder()
        .sections(card.sections().stream().map(s -> changed(s, ofSections, ofQuestions)).toList())
        .build();
  }

  private static Section changed(
      Section section, UnaryOperator<Section> ofSections, UnaryOperator<Question> ofQuestions) {
    Section own = ofSections.apply(section);
    return own.with(
        own.questions().stream().map(ofQuestions).toList(),
        own.sections().stream().map(s -> changed(s, ofSections, ofQuestions)).toList());
  }

  private static Section linear(Section section) {
    return section.toBuilder()
        .bounds(Bounds.UNBOUNDED)
        .autoFail(List.of())
        .minimum(null)
        .maximum(null)
        .set(List.of())
        .build();
  }

  private static Question linear(Question question) {
    return question.toBuilder().bounds(Bounds.UNBOUNDED).autoFail(List.of()).build();
  }

  private static Question remarks(Question question) {
    return question.toBuilder().commentRequiredOn(List.of()).causeRequiredOn(List.of()).build();
  }
}
