package dev.evenhand.engine.words;

import static org.assertj.core.api.Assertions.assertThat;

import dev.evenhand.engine.words.TableWords.Heads;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TableWordsTest {
  @ParameterizedTest
  @CsvSource({
    "ITEM, Call ID", "ITEM, feedback_id", "ITEM, Anruf-Nr.", "RATER, Evaluator Name",
    "RATER, Pr\u00fcfer", "VALUE, Bewertung", "TIME, created_at", "AGENT, Mitarbeiter",
    "TOTAL, Average:", "TOTAL, SUMME", "COMMENT, Notes", "QUESTION_NAMES, Begr\u00fc\u00dfung"
  })
  void names_areKnown_howeverTheyAreSpelt(Heads heads, String name) {
    assertThat(TableWords.is(heads, name)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Rater1", "annotator_2", "Reviewer B", "R3", "gpt-4o", "Pr\u00fcfer 1", "Human"})
  void numberedNames_areThoseOfReviewers(String name) {
    assertThat(TableWords.isNumbered(Heads.RATER_NAMES, name)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Ana", "tone", "Q1", "", "1", "Ratera"})
  void otherNames_areNot(String name) {
    assertThat(TableWords.isNumbered(Heads.RATER_NAMES, name)).isFalse();
  }
}
