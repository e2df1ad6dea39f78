package dev.evenhand.engine.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SpellingTest {
  @Test
  void trimmed_blanksOfAllKinds_without() {
    assertThat(Spelling.trimmed("\uFEFF\u00A0 a b\t\u200B")).isEqualTo("a b");
  }

  @Test
  void folded_capitalsAndBlanks_alike() {
    assertThat(Spelling.folded(" Very\u00A0  GOOD ")).isEqualTo("very good");
  }

  @Test
  void folded_composedAndDecomposed_alike() {
    assertThat(Spelling.folded("A\u0308rger")).isEqualTo(Spelling.folded("ärger"));
  }

  @Test
  void folded_turkishDefaultLocale_asEverywhere() {
    assertThat(Spelling.folded("TITLE")).isEqualTo("title");
  }
}
