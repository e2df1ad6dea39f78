package dev.evenhand.engine.report.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DisplayTest {
  @Test
  void clean_replacesWhatSteers_andKeepsWhatScriptsNeed() {
    assertThat(Display.clean("a\u202Eb\u2066c\u0007d\u0000e\uD83Df\uFFFEg\rh"))
        .isEqualTo("a\uFFFDb\uFFFDc\uFFFDd\uFFFDe\uFFFDf\uFFFDg\uFFFDh");
    assertThat(Display.clean("می\u200Cخواهم 👩\u200D💻\n\t"))
        .isEqualTo("می\u200Cخواهم 👩\u200D💻\n\t");
  }

  @Test
  void name_isOneLine_ofAtMost120Characters() {
    assertThat(Display.name("two\nlines   here")).isEqualTo("two lines here");
    assertThat(Display.name("x".repeat(120))).isEqualTo("x".repeat(120));
    assertThat(Display.name("😀".repeat(121))).isEqualTo("😀".repeat(119) + "…");
  }
}
