package dev.evenhand.engine.preview;

import static org.assertj.core.api.Assertions.assertThat;

import dev.evenhand.engine.preview.page.FormWords;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BlankFormTest {
  private static final Pattern TAGS = Pattern.compile("<[^>]*>");

  /** What a reader sees, a line of the source a line, without blanks around and empty lines. */
  private static List<String> lines(String html) {
    String body = html.substring(html.indexOf("<body>"));
    return TAGS.matcher(body.replaceAll("</(p|h[1-6]|b|strong)>", "\n"))
        .replaceAll(" ")
        .replaceAll("[ \t]+", " ")
        .lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .toList();
  }

  @Test
  void html_cardWithAllKinds_saysWhatAReviewerNeeds() {
    assertThat(lines(BlankForm.html(DeskCard.card(), "en")))
        .containsSubsequence(
            "Evaluation form · desk@1.2.0",
            "Help desk",
            "Pass mark: 75\u00a0%.",
            "Bands: Excellent from 90\u00a0%, Fair from 0\u00a0%.",
            "1 Start",
            "40\u00a0% of the score",
            "1.1 Was the customer greeted?",
            "10\u00a0% of the score",
            "By name &amp; &lt;em&gt;with&lt;/em&gt; a smile.",
            "Yes",
            "No",
            "comment needed cause needed",
            "Causes",
            "Knowledge",
            "Comment (needed with the marked answers)",
            "1.2 Was the customer verified?",
            "No",
            "fails the whole evaluation",
            "Not applicable",
            "comment needed",
            "2 Solution",
            "Below 50\u00a0% it fails the section, the score stays.",
            "2.1 How was the tone?",
            "Cold",
            "Impatient",
            "2.2 Was there an apology?",
            "Only asked if question 2.1 is “Cold” or “Polite” and not (“channel” is “chat”).",
            "2.3 What was done?",
            "Tick all that apply.",
            "Gift",
            "bonus",
            "2.4 Longest silence?",
            "Answered by what is known of the interaction: “silence”.",
            "Number, in s",
            "above -1 up to 10\u00a0s: 100 points",
            "above 10 up to 60\u00a0s: 0 points",
            "2.5 On which day?",
            "not scored",
            "Day",
            "2.6 What to praise?");
  }

  @Test
  void html_germanWithAGap_saysSoAndMarksTheLanguageOfWhatStandsInstead() {
    String html = BlankForm.html(DeskCard.card(), "de");

    assertThat(html).contains("<html lang=\"de\">");
    assertThat(html).contains("<span lang=\"en\">Was the customer verified?</span>");
    assertThat(lines(html))
        .contains(
            "1 von 23 Texten der Karte gibt es nicht in dieser Sprache (Deutsch); sie stehen in"
                + " einer anderen.",
            "Nur gefragt, wenn Frage 2.1 „Kühl“ oder „Höflich“ ist und nicht („channel“ „chat“ ist).",
            "Bestanden ab 75\u00a0%.");
  }

  @Test
  void html_languageThatNobodySpeaks_saysTheFormInEnglish() {
    assertThat(BlankForm.html(DeskCard.card(), "fr"))
        .contains("<html lang=\"en\">")
        .contains("The card has no texts in this language (Français): they stand in another.");
  }

  @ParameterizedTest
  @CsvSource({"en", "de", "fr", "''"})
  void html_anyLanguage_isOneFileWithoutScriptsAndRequests(String language) {
    String html = BlankForm.html(DeskCard.card(), language);

    assertThat(html)
        .startsWith("<!DOCTYPE html>")
        .contains("default-src 'none'; style-src 'sha256-")
        .contains("break-inside: avoid")
        .doesNotContain("<script")
        .doesNotContain("src=")
        .doesNotContain("href=");
    assertThat(BlankForm.html(DeskCard.card(), language)).isEqualTo(html);
  }

  @Test
  void html_hostileTexts_areShownAndDoNothing() {
    String hostile = "</style><script>x()</script>\\u202Egnp.exe\\\" onclick=\\\"x()";
    String json = DeskCard.json().replace("Was the customer greeted?", hostile);

    assertThat(BlankForm.html(DeskCard.of(json), "en"))
        .doesNotContain("<script")
        .doesNotContain("\u202E")
        .contains("&lt;/style&gt;&lt;script&gt;x()&lt;/script&gt;\uFFFDgnp.exe");
  }

  @Test
  void words_everyLanguage_haveTheSameKeysWithTheSameParts() {
    FormWords english = FormWords.in("en");
    for (String language : FormWords.LANGUAGES) {
      FormWords other = FormWords.in(language);
      assertThat(other.words().stringPropertyNames())
          .isEqualTo(english.words().stringPropertyNames());
      for (String key : english.words().stringPropertyNames()) {
        assertThat(parts(other, key)).as(language + " " + key).isEqualTo(parts(english, key));
      }
    }
  }

  private static int parts(FormWords words, String key) {
    return words.words().getProperty(key).toLowerCase(Locale.ROOT).split("%s", -1).length;
  }
}
