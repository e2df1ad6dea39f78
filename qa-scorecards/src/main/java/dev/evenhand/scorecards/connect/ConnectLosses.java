package dev.evenhand.scorecards.connect;

import dev.evenhand.scorecards.forms.CommonLosses;
import dev.evenhand.scorecards.forms.Loss;
import java.util.Map;

/** What a scorecard has no place for, and why that is so. */
final class ConnectLosses {
  static final String SYSTEM = "Amazon Connect";

  private static final String BY_HAND = "Keep it in Amazon Connect.";

  static final Loss ADMINISTRATION =
      Loss.ofWords("tells who keeps the form, and where; a scorecard does not", BY_HAND);
  static final Loss LIFECYCLE = CommonLosses.lifecycle(SYSTEM);
  static final Loss AUTOMATION =
      Loss.ofWords(
          "answers the question by machine, which a scorecard does not describe so",
          "Declare \"answeredBy\" in the card, or let the system answer and score its answers.");
  static final Loss AUTO_EVALUATION =
      Loss.ofWords("is about who evaluates, not about how answers score", BY_HAND);
  static final Loss DISPLAY =
      Loss.ofWords("is how the options look; no score depends on it", BY_HAND);
  static final Loss REVIEW =
      Loss.ofWords("is about the way of an evaluation to the agent", BY_HAND);
  static final Loss TARGET =
      Loss.ofWords(
          "says for which part of an interaction the form is",
          "Note it in the card's \"channels\" or description.");
  static final Loss METRIC =
      Loss.ofWords("feeds a metric of Amazon Connect; no score depends on it", BY_HAND);
  static final Loss INSTRUCTIONS =
      Loss.ofWords(
          "is about a section, which has no guidance in a scorecard",
          "Move it to the guidance of its questions.");
  static final Loss UNUSED_POINTS =
      Loss.harmless("counts in POINTS_BASED only, and the form is scored otherwise");
  static final Loss UNUSED_SCORE = Loss.harmless("does not count in POINTS_BASED");
  static final Loss UNUSED_WEIGHT = Loss.harmless("POINTS_BASED knows no weights");
  static final Loss UNUSED_TARGET = Loss.harmless("AutomaticFail is not set");

  /** Of the form. */
  static final Map<String, Loss> FORM =
      Map.ofEntries(
          Map.entry("EvaluationFormArn", ADMINISTRATION),
          Map.entry("Locked", LIFECYCLE),
          Map.entry("Status", LIFECYCLE),
          Map.entry("CreatedTime", ADMINISTRATION),
          Map.entry("CreatedBy", ADMINISTRATION),
          Map.entry("LastModifiedTime", ADMINISTRATION),
          Map.entry("LastModifiedBy", ADMINISTRATION),
          Map.entry("InstanceId", ADMINISTRATION),
          Map.entry("ClientToken", ADMINISTRATION),
          Map.entry("AsDraft", LIFECYCLE),
          Map.entry("CreateNewVersion", LIFECYCLE),
          Map.entry("Tags", ADMINISTRATION),
          Map.entry("AutoEvaluationConfiguration", AUTO_EVALUATION),
          Map.entry("AIVersion", AUTO_EVALUATION),
          Map.entry("ReviewConfiguration", REVIEW),
          Map.entry("TargetConfiguration", TARGET),
          Map.entry("LatestValidationStatus", LIFECYCLE),
          Map.entry("LastValidationTime", LIFECYCLE));

  private ConnectLosses() {}
}
