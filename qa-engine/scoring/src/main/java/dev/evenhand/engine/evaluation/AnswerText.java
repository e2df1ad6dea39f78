package dev.evenhand.engine.evaluation;

import dev.evenhand.api.scorecard.Answer;
import dev.evenhand.api.scorecard.Question;
import dev.evenhand.api.scorecard.QuestionKind;
import dev.evenhand.engine.words.Spelling;
import dev.evenhand.engine.words.UsualWords;
import dev.evenhand.engine.words.UsualWords.Meaning;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Makes answers to one question of what people write. Immutable. */
final class AnswerText {
  private static final Pattern BETWEEN = Pattern.compile("[;|\n]");
  private static final Pattern COMMA = Pattern.compile(",");

  private final Question question;
  private final OptionWords options;

  AnswerText(Question question) {
    this.question = question;
    this.options = new OptionWords(question.kind().options());
  }

  Question question() {
    return question;
  }

  /** What {@code answer} means; itself if the question accepts it. */
  Reading read(Answer answer) {
    if (question.refusal(answer).isEmpty()) {
      return Reading.exact(answer);
    }
    return answer.match(
        word -> converted(read(word.value()), question.kind() instanceof QuestionKind.Numeric),
        this::ofList,
        number -> converted(read(number.toString()), true),
        none -> Reading.NOT_UNDERSTOOD);
  }

  /** A number was written as a text, or the other way round: that is told too. */
  private static Reading converted(Reading reading, boolean otherType) {
    Answer answer = reading.answer();
    return answer != null && reading.conversion() == null && otherType
        ? Reading.of(answer, Conversion.NUMBER)
        : reading;
  }

  /** What {@code text} means. */
  Reading read(String text) {
    Answer plain = Answer.of(text);
    if (question.refusal(plain).isEmpty()) {
      // Nothing was written: that is no answer, not even to a question for words.
      return text.isBlank() ? Reading.NOTHING : Reading.exact(plain);
    }
    Reading named =
        question
            .kind()
            .match(
                choosing -> options.read(text),
                multiple -> ofSeveral(text),
                number -> accepted(NumberText.read(text, units())),
                unscored -> ofDay(text));
    return named.isUnderstood() || !named.candidates().isEmpty() ? named : ofNoAnswer(text);
  }

  /** What would have been accepted in place of {@code written}: of a number, those beside it. */
  Optional<String> refusal(Answer written) {
    boolean number = question.kind() instanceof QuestionKind.Numeric;
    Answer meant =
        number && written instanceof Answer.Word word
            ? NumberText.read(word.value(), units()).answer()
            : null;
    return question.refusal(meant == null ? written : meant);
  }

  /** As they are written in any language of the card. */
  private Collection<String> units() {
    return question.kind() instanceof QuestionKind.Numeric number && number.unit() != null
        ? number.unit().byLanguage().values()
        : List.of();
  }

  private Reading accepted(Reading reading) {
    Answer answer = reading.answer();
    boolean refused = answer != null && question.refusal(answer).isPresent();
    return refused ? Reading.NOT_UNDERSTOOD : reading;
  }

  /** Words for not applicable and for nothing, where they can't be an answer of the question. */
  private Reading ofNoAnswer(String text) {
    Meaning meaning = UsualWords.meaning(text).orElse(Meaning.UNCLEAR);
    boolean notApplicable = meaning == Meaning.NOT_APPLICABLE || Spelling.folded(text).equals("na");
    if (notApplicable && question.allowNotApplicable()) {
      return Reading.NOT_APPLICABLE;
    }
    return meaning == Meaning.MISSING ? Reading.NOTHING : Reading.NOT_UNDERSTOOD;
  }

  private Reading ofDay(String text) {
    List<LocalDate> days =
        question.kind() instanceof QuestionKind.Day ? DayText.days(text) : List.of();
    if (days.size() > 1) {
      return Reading.unclear(days.stream().map(LocalDate::toString).toList());
    }
    return days.isEmpty()
        ? Reading.NOT_UNDERSTOOD
        : Reading.of(new Answer.Word(days.get(0).toString()), Conversion.DATE);
  }

  private Reading ofSeveral(String text) {
    Reading one = options.read(text);
    if (one.isUnderstood()) {
      return ofNames(List.of(text));
    }
    Reading parted = ofNames(List.of(BETWEEN.split(text, -1)));
    return parted.isUnderstood() ? parted : ofNames(List.of(COMMA.split(text, -1)));
  }

  private Reading ofNames(List<String> names) {
    Set<String> chosen = new LinkedHashSet<>();
    for (String name : names) {
      Reading reading = options.read(Spelling.trimmed(name));
      if (!(reading.answer() instanceof Answer.Word word)) {
        return reading;
      }
      chosen.add(word.value());
    }
    return Reading.of(new Answer.Words(chosen), Conversion.LIST);
  }

  private Reading ofList(Answer.Words list) {
    if (question.kind() instanceof QuestionKind.MultipleChoice) {
      Reading reading = ofNames(List.copyOf(list.values()));
      Answer answer = reading.answer();
      return answer == null ? reading : Reading.of(answer, Conversion.SPELLING);
    }
    if (list.values().size() != 1) {
      return Reading.NOT_UNDERSTOOD;
    }
    Reading only = read(list.values().iterator().next());
    Answer answer = only.answer();
    return answer == null ? only : Reading.of(answer, Conversion.LIST);
  }
}
