package dev.evenhand.scorecards.genesys;

import dev.evenhand.scorecards.forms.CommonLosses;
import dev.evenhand.scorecards.forms.Loss;
import java.util.Map;

/** What a scorecard has no place for, and why that is so. */
final class GenesysLosses {
  private static final String BY_HAND = "Keep it in Genesys Cloud.";

  static final Loss ADMINISTRATION =
      Loss.ofWords("tells where Genesys Cloud keeps the form; a scorecard does not", BY_HAND);
  static final Loss LIFECYCLE = CommonLosses.lifecycle(GenesysNames.SYSTEM);
  static final Loss SETTINGS =
      Loss.ofWords("is about the way of an evaluation to the agent and back", BY_HAND);
  static final Loss PREFILLED =
      Loss.ofWords(
          "fills answers in before the reviewer begins; what is submitted scores", BY_HAND);
  static final Loss MACHINE =
      Loss.ofWords(
          "lets a machine suggest or give answers, which a scorecard does not describe so",
          "Declare \"answeredBy\" in the card, or let the system answer and score its answers.");
  static final Loss GUIDANCE =
      Loss.ofWords(
          "is about a question of several options, which is a section here and has no guidance",
          "Move it to the guidance of its options.");
  static final Loss OF_SEVERAL =
      Loss.ofScores(
          "stands at a question of several options; only what stands at its options counts here",
          "Mark the options in the form.");
  static final Loss READ_ONLY =
      Loss.ofWords(
          "is a text to read and no question", "Put it into the guidance of the next question.");

  /** Of the form. */
  static final Map<String, Loss> FORM =
      Map.ofEntries(
          Map.entry("division", ADMINISTRATION),
          Map.entry("modifiedDate", ADMINISTRATION),
          Map.entry("contextId", ADMINISTRATION),
          Map.entry("selfUri", ADMINISTRATION),
          Map.entry("latestVersionFormName", ADMINISTRATION),
          Map.entry("publishedVersions", LIFECYCLE),
          Map.entry("published", LIFECYCLE),
          Map.entry("redacted", ADMINISTRATION),
          Map.entry("evaluationSettings", SETTINGS),
          Map.entry("aiScoring", MACHINE));

  /** Of a group of questions. */
  static final Map<String, Loss> GROUP =
      Map.of(
          "contextId", ADMINISTRATION,
          "selfUri", ADMINISTRATION,
          "defaultAnswersToHighest", PREFILLED,
          "defaultAnswersToNA", PREFILLED,
          "defaultAnswersTo", PREFILLED);

  /** Of a question. */
  static final Map<String, Loss> QUESTION =
      Map.of(
          "contextId", ADMINISTRATION,
          "defaultAnswer", PREFILLED,
          "automatedScoringFocus", MACHINE);

  /** Of an option. */
  static final Map<String, Loss> OPTION =
      Map.of("contextId", ADMINISTRATION, "assistanceConditions", MACHINE);

  private GenesysLosses() {}
}
