package dev.evenhand.helpdesk.evaluation;

import dev.evenhand.api.problem.Problem;
import dev.evenhand.api.scorecard.Section;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A card as the fields of a form, with what was entered and what is wrong with it.
 *
 * @param others problems that are about no question
 */
record FormView(List<SectionFields> sections, List<String> others) {
  /** A section with its questions; the sections within follow it. */
  record SectionFields(String title, int level, boolean shown, List<QuestionFields> questions) {}

  /** A radio button or tick box. */
  record Choice(String value, String label, @Nullable String means, boolean chosen) {}

  /**
   * A question.
   *
   * @param widget how it is entered: one of several, many of several, or a line to write in
   * @param byCard what the card answers itself, or null
   * @param wantsComment whether the present answer needs a comment
   */
  record QuestionFields(
      String id,
      String ask,
      @Nullable String guidance,
      Widget widget,
      @Nullable String unit,
      List<Choice> choices,
      String written,
      boolean allowsNotApplicable,
      boolean notApplicable,
      boolean none,
      boolean shown,
      @Nullable String byCard,
      String comment,
      boolean wantsComment,
      List<Choice> causes,
      List<String> problems) {
    /** Whether a screen reader is to be told of problems. */
    public boolean isWrong() {
      return !problems.isEmpty();
    }
  }

  /** How an answer is entered. */
  enum Widget {
    ONE,
    MANY,
    NUMBER,
    DAY,
    WORDS
  }

  /** How many questions have problems, and problems that are about none. */
  public long problems() {
    return others.size() + questionsWithProblems();
  }

  private long questionsWithProblems() {
    return sections.stream()
        .flatMap(section -> section.questions().stream())
        .filter(QuestionFields::isWrong)
        .count();
  }

  static FormView of(Draft draft, EnteredFields fields, Map<String, List<Problem>> problems) {
    return new FormView(
        draft.card().sections().stream()
            .flatMap(section -> sections(section, 2, draft, fields, problems))
            .toList(),
        problems.getOrDefault(FieldProblems.OTHERS, List.of()).stream()
            .map(QuestionView::sentence)
            .toList());
  }

  private static Stream<SectionFields> sections(
      Section section,
      int level,
      Draft draft,
      EnteredFields fields,
      Map<String, List<Problem>> problems) {
    List<QuestionFields> questions =
        section.questions().stream()
            .map(
                question ->
                    QuestionView.of(
                        question, draft, fields, problems.getOrDefault(question.id(), List.of())))
            .toList();
    boolean shown = questions.isEmpty() || questions.stream().anyMatch(QuestionFields::shown);
    SectionFields own = new SectionFields(CardWords.of(section.title()), level, shown, questions);
    return Stream.concat(
        questions.isEmpty() && section.sections().isEmpty() ? Stream.empty() : Stream.of(own),
        section.sections().stream()
            .flatMap(inner -> sections(inner, level + 1, draft, fields, problems)));
  }
}
