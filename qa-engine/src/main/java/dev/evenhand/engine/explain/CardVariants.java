package dev.evenhand.engine.explain;

import dev.evenhand.api.scorecard.AutoFail;
import dev.evenhand.api.scorecard.Bounds;
import dev.evenhand.api.scorecard.Question;
import dev.evenhand.api.scorecard.Scorecard;
import dev.evenhand.api.scorecard.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A card with some of its rules taken out, to see what they do. */
final class CardVariants {
  private CardVariants() {}

  /** The same scores; comments and causes are not asked for, as nobody gives them for trials. */
  static Scorecard withoutRemarks(Scorecard card) {
    return changed(card, section -> section, question -> remarks(question));
  }

  /** No auto-fail holds. */
  static Scorecard withoutAutoFails(Scorecard card) {
    return changed(
        card, section -> autoFail(section, List.of()), question -> autoFail(question, List.of()));
  }

  /** Without one rule of the question or section {@code source}. */
  static Scorecard withoutAutoFail(Scorecard card, String source, int index) {
    return changed(
        card,
        section ->
            section.id().equals(source)
                ? autoFail(section, without(section.autoFail(), index))
                : section,
        question ->
            question.id().equals(source)
                ? autoFail(question, without(question.autoFail(), index))
                : question);
  }

  /** With one auto-fail rule of the question or section {@code source}, and no other. */
  static Scorecard withOnlyAutoFail(Scorecard card, String source, int index) {
    return changed(
        card,
        section ->
            autoFail(
                section,
                section.id().equals(source) ? List.of(section.autoFail().get(index)) : List.of()),
        question ->
            autoFail(
                question,
                question.id().equals(source)
                    ? List.of(question.autoFail().get(index))
                    : List.of()));
  }

  /**
   * Sums alone: no auto-fail, minimum, maximum, set, cap or floor. What an answer adds to such a
   * score does not depend on the others, as long as the same questions apply, and no rule that was
   * taken out lets it add more.
   */
  static Scorecard linear(Scorecard card) {
    Scorecard plain =
        changed(card, CardVariants::linear, question -> bounds(autoFail(question, List.of())));
    return new Scorecard(
        plain.id(),
        plain.version(),
        plain.title(),
        plain.description(),
        plain.channels(),
        plain.scoring().toBuilder().bounds(Bounds.UNBOUNDED).build(),
        plain.scales(),
        plain.causes(),
        plain.sections(),
        plain.tests());
  }

  private static List<AutoFail> without(List<AutoFail> rules, int index) {
    List<AutoFail> rest = new ArrayList<>(rules);
    rest.remove(index);
    return rest;
  }

  private static Scorecard changed(
      Scorecard card, UnaryOperator<Section> ofSections, UnaryOperator<Question> ofQuestions) {
    return new Scorecard(
        card.id(),
        card.version(),
        card.title(),
        card.description(),
        card.channels(),
        card.scoring(),
        card.scales(),
        card.causes(),
        card.sections().stream().map(s -> changed(s, ofSections, ofQuestions)).toList(),
        card.tests());
  }

  private static Section changed(
      Section section, UnaryOperator<Section> ofSections, UnaryOperator<Question> ofQuestions) {
    Section own = ofSections.apply(section);
    return new Section(
        own.id(),
        own.title(),
        own.weight(),
        own.method(),
        own.notApplicable(),
        own.unanswered(),
        own.ratio(),
        own.failedSection(),
        own.bounds(),
        own.autoFail(),
        own.start(),
        own.minimum(),
        own.maximum(),
        own.set(),
        own.visibility(),
        own.passMark(),
        own.bands(),
        own.questions().stream().map(ofQuestions).toList(),
        own.sections().stream().map(s -> changed(s, ofSections, ofQuestions)).toList());
  }

  private static Section autoFail(Section section, List<AutoFail> rules) {
    return new Section(
        section.id(),
        section.title(),
        section.weight(),
        section.method(),
        section.notApplicable(),
        section.unanswered(),
        section.ratio(),
        section.failedSection(),
        section.bounds(),
        rules,
        section.start(),
        section.minimum(),
        section.maximum(),
        section.set(),
        section.visibility(),
        section.passMark(),
        section.bands(),
        section.questions(),
        section.sections());
  }

  private static Section linear(Section section) {
    return new Section(
        section.id(),
        section.title(),
        section.weight(),
        section.method(),
        section.notApplicable(),
        section.unanswered(),
        section.ratio(),
        section.failedSection(),
        Bounds.UNBOUNDED,
        List.of(),
        section.start(),
        null,
        null,
        List.of(),
        section.visibility(),
        section.passMark(),
        section.bands(),
        section.questions(),
        section.sections());
  }

  private static Question autoFail(Question question, List<AutoFail> rules) {
    return rebuilt(
        question,
        question.bounds(),
        rules,
        question.commentRequiredOn(),
        question.causeRequiredOn());
  }

  private static Question bounds(Question question) {
    return rebuilt(
        question,
        Bounds.UNBOUNDED,
        question.autoFail(),
        question.commentRequiredOn(),
        question.causeRequiredOn());
  }

  private static Question remarks(Question question) {
    return rebuilt(question, question.bounds(), question.autoFail(), List.of(), List.of());
  }

  private static Question rebuilt(
      Question question,
      @Nullable Bounds bounds,
      List<AutoFail> autoFail,
      List<String> commentRequiredOn,
      List<String> causeRequiredOn) {
    return new Question(
        question.id(),
        question.ask(),
        question.kind(),
        question.weight(),
        question.guidance(),
        question.allowNotApplicable(),
        question.notApplicable(),
        question.unanswered(),
        question.ratio(),
        question.max(),
        question.bonus(),
        bounds,
        autoFail,
        question.excluded(),
        question.critical(),
        question.visibility(),
        question.answeredBy(),
        commentRequiredOn,
        causeRequiredOn,
        question.passMark(),
        question.bands());
  }
}
