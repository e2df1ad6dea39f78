package dev.evenhand.engine.scoring;

import dev.evenhand.api.scorecard.Answer;
import dev.evenhand.api.scorecard.QuestionKind;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** How the metadata of an interaction, which are texts, are read as numbers and answers. */
final class MetadataValues {
  private static final int LONGEST = 60;
  private static final Pattern NUMBER =
      Pattern.compile("[+-]?[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]{1,2})?");

  private MetadataValues() {}

  /** The number that {@code fact} says; empty if it is none, or longer than any that files hold. */
  static Optional<BigDecimal> number(String fact) {
    return fact.length() <= LONGEST && NUMBER.matcher(fact).matches()
        ? Optional.of(new BigDecimal(fact))
        : Optional.empty();
  }

  /** The answer that {@code fact} is to a question of that kind; it may be one it can't accept. */
  static Answer answer(QuestionKind kind, String fact) {
    Answer word = Answer.of(fact);
    return kind.match(
        choosing -> word,
        multiple -> word.equals(Answer.notApplicable()) ? word : Answer.of(List.of(fact)),
        number -> number(fact).<Answer>map(Answer.Quantity::new).orElse(word),
        unscored -> word);
  }
}
