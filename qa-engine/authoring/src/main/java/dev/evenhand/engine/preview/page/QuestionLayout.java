package dev.evenhand.engine.preview.page;

import dev.evenhand.api.scorecard.Answer;
import dev.evenhand.api.scorecard.AutoFail;
import dev.evenhand.api.scorecard.Option;
import dev.evenhand.api.scorecard.Question;
import dev.evenhand.api.scorecard.QuestionKind;
import dev.evenhand.api.scorecard.QuestionKind.MultipleChoice;
import dev.evenhand.api.scorecard.QuestionKind.Numeric;
import dev.evenhand.api.scorecard.Scorecard;
import dev.evenhand.api.scorecard.Text;
import dev.evenhand.engine.preview.page.FormChoice.Kind;
import dev.evenhand.engine.preview.page.FormChoice.Mark;
import dev.evenhand.engine.preview.page.FormQuestion.Widget;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes the questions of a form. */
final class QuestionLayout {
  private final Scorecard card;
  private final FormWords words;
  private final NoteWords notes;

  QuestionLayout(Scorecard card, FormWords words, NoteWords notes) {
    this.card = card;
    this.words = words;
    this.notes = notes;
  }

  private @Nullable String unit(QuestionKind kind) {
    return kind instanceof Numeric numeric && numeric.unit() != null
        ? numeric.unit().in(words.language())
        : null;
  }

  /**
   * @param counts whether answers to it score
   */
  FormQuestion of(Question question, String number, String share, boolean counts) {
    return new FormQuestion(
        question.id(),
        number,
        Said.of(question.ask(), words.language()),
        said(question.guidance()),
        share,
        notes(question, counts),
        widget(question.kind()),
        unit(question.kind()),
        question.kind().options().stream().map(option -> choice(option, question, counts)).toList(),
        RangeWords.scored(question, words),
        notApplicable(question),
        question.causeRequiredOn().isEmpty() ? List.of() : causes());
  }

  private List<String> notes(Question question, boolean counts) {
    List<String> all = new ArrayList<>(notes.of(question));
    if (question.kind() instanceof MultipleChoice) {
      all.add(words.say("many"));
    }
    BigDecimal cap = counts ? cap(question) : null;
    if (cap != null) {
      all.add(words.say("many.most", words.points(cap)));
    }
    if (question.kind() instanceof Numeric number) {
      all.addAll(new NumberWords(question, number, words).notes(counts));
    }
    // Ranges are no boxes to tick, so what they bring stands above.
    RangeWords.of(question, words)
        .forEach(
            (id, range) ->
                marks(question, id).stream()
                    .map(mark -> words.say("range.mark", range, mark.words()))
                    .forEach(all::add));
    return List.copyOf(all);
  }

  private static @Nullable BigDecimal cap(Question question) {
    return question.kind() instanceof MultipleChoice several ? several.cap() : null;
  }

  private static Widget widget(QuestionKind kind) {
    return kind.match(
        choosing -> Widget.ONE,
        multiple -> Widget.MANY,
        number -> Widget.NUMBER,
        unscored -> unscored.match(text -> Widget.WORDS, day -> Widget.DAY));
  }

  private FormChoice choice(Option option, Question question, boolean counts) {
    List<Mark> marks = new ArrayList<>(marks(question, option.value()));
    // What a cap leaves of them is only understood with them.
    if (counts && cap(question) != null && option.score() != null) {
      marks.add(new Mark(Kind.OTHER, words.points(option.score())));
    }
    if (option.bonus()) {
      marks.add(new Mark(Kind.OTHER, words.say("mark.bonus")));
    }
    return new FormChoice(
        option.value(), Labels.of(option, words), said(option.means()), List.copyOf(marks));
  }

  private @Nullable FormChoice notApplicable(Question question) {
    return question.allowNotApplicable()
        ? new FormChoice(
            Answer.NOT_APPLICABLE,
            Said.of(words.say("notApplicable")),
            null,
            marks(question, Answer.NOT_APPLICABLE))
        : null;
  }

  private List<Mark> marks(Question question, String value) {
    List<Mark> marks = new ArrayList<>();
    for (AutoFail rule : question.autoFail()) {
      if (rule.on().contains(value)) {
        marks.add(new Mark(Kind.FAIL, notes.fails(rule)));
      }
    }
    if (question.commentRequiredOn().contains(value)) {
      marks.add(new Mark(Kind.COMMENT, words.say("mark.comment")));
    }
    if (question.causeRequiredOn().contains(value)) {
      marks.add(new Mark(Kind.CAUSE, words.say("mark.cause")));
    }
    return marks;
  }

  private List<FormChoice> causes() {
    return card.causes().entrySet().stream()
        .map(
            cause ->
                new FormChoice(
                    cause.getKey(), Said.of(cause.getValue(), words.language()), null, List.of()))
        .toList();
  }

  private @Nullable Said said(@Nullable Text text) {
    return text == null ? null : Said.of(text, words.language());
  }
}
