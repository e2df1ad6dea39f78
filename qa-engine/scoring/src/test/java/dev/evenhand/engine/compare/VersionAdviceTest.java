package dev.evenhand.engine.compare;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VersionAdviceTest {
  /** A pass mark asks for a major version, a rewording for a minor one, a title for a patch. */
  @ParameterizedTest
  @CsvSource({
    "'\"passMark\": 80', '\"passMark\": 85', 2.0.0, MAJOR, RAISED, 2.0.0, false",
    "'\"passMark\": 80', '\"passMark\": 85', 2.1.0, MAJOR, RAISED, 2.0.0, false",
    "'\"passMark\": 80', '\"passMark\": 85', 1.3.0, MAJOR, RAISED_TOO_LITTLE, 2.0.0, true",
    "'\"passMark\": 80', '\"passMark\": 85', 1.2.3, MAJOR, SAME_VERSION, 2.0.0, true",
    "'\"passMark\": 80', '\"passMark\": 85', 1.2.2, MAJOR, OLDER, 2.0.0, false",
    "Two of three., Three., 1.3.0, MINOR, RAISED, 1.3.0, false",
    "Two of three., Three., 2.0.0, MINOR, RAISED, 1.3.0, false",
    "Two of three., Three., 1.2.10, MINOR, RAISED_TOO_LITTLE, 1.3.0, true",
    "Chat auf Deutsch, Chat deutsch, 1.2.4, PATCH, RAISED, 1.2.4, false",
    "Chat auf Deutsch, Chat deutsch, 1.2.3, PATCH, SAME_VERSION, 1.2.4, true",
    "Chat auf Deutsch, Chat auf Deutsch, 3.0.0, NOTHING, NOTHING_DIFFERS, 1.2.3, false"
  })
  void advice_followsTheGravestChange(
      String was,
      String is,
      String version,
      VersionAdvice.Part part,
      VersionAdvice.Verdict verdict,
      String next,
      boolean broken) {
    TwoCards cards = TwoCards.same().with(was, is);
    VersionAdvice advice =
        (version.equals("1.2.3") ? cards : cards.version(version)).compare().advice();

    assertThat(advice).isEqualTo(new VersionAdvice(part, verdict, next));
    assertThat(advice.isBroken()).isEqualTo(broken);
  }

  @ParameterizedTest
  @CsvSource({
    "'\"score\": 50', '\"score\": 60', NOTHING",
    "'\"passMark\": 80', '\"passMark\": 85', RATIOS",
    "Two of three., Three., RATIOS_AND_OUTCOMES",
    "'\"from\": 90', '\"from\": 95', RATIOS_AND_OUTCOMES"
  })
  void comparability_followsTheGravestChange(String was, String is, Comparability comparability) {
    assertThat(TwoCards.same().with(was, is).compare().comparability()).isEqualTo(comparability);
  }
}
