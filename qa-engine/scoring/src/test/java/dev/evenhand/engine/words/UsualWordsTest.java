package dev.evenhand.engine.words;

import static org.assertj.core.api.Assertions.assertThat;

import dev.evenhand.engine.words.UsualWords.Meaning;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UsualWordsTest {
  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "Yes,YES",
        "TRUE,YES",
        "1,YES",
        "ja,YES",
        "✓,YES",
        "no,NO",
        "Nein,NO",
        "N/A,NOT_APPLICABLE",
        "n.a.,NOT_APPLICABLE",
        "NA,NOT_APPLICABLE",
        "Not  Applicable,NOT_APPLICABLE",
        "Nicht zutreffend,NOT_APPLICABLE",
        "ENTFÄLLT,NOT_APPLICABLE",
        "NULL,MISSING",
        "NaN,MISSING",
        "#N/A,MISSING",
        "#NV,MISSING",
        "-,MISSING",
        "\\N,MISSING",
        "None,UNCLEAR",
        "na,UNCLEAR"
      })
  void meaning_usualWord_itsMeaning(String word, Meaning expected) {
    assertThat(UsualWords.meaning(word)).contains(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\t", "\u00A0", "\u200B"})
  void meaning_blank_missing(String blank) {
    assertThat(UsualWords.meaning(blank)).contains(Meaning.MISSING);
  }

  @ParameterizedTest
  @ValueSource(strings = {"good", "low", "2", "-1", "yes please", "noo"})
  void meaning_otherWord_empty(String word) {
    assertThat(UsualWords.meaning(word)).isEmpty();
  }

  @Test
  void meaning_longText_empty() {
    assertThat(UsualWords.meaning("y" + " ".repeat(100) + "es")).isEmpty();
  }

  @Test
  void meaning_noBreakSpacesAround_asWithout() {
    assertThat(UsualWords.meaning("\u00A0Yes\u202F")).contains(Meaning.YES);
  }
}
