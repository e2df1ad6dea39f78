package dev.evenhand.engine.explain;

import dev.evenhand.api.scorecard.Bounds;
import dev.evenhand.api.scorecard.Question;
import dev.evenhand.api.scorecard.Scorecard;
import dev.evenhand.api.scorecard.Section;
import java.util.List;
import java.util.function.UnaryOperator;

/** A card with some of its rules taken out, to see what they do. */
final class CardVariants {
  private CardVariants() {}

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
}
