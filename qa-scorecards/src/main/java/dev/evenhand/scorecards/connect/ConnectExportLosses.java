package dev.evenhand.scorecards.connect;

import dev.evenhand.scorecards.forms.CommonLosses;
import dev.evenhand.scorecards.forms.Loss;
import java.util.Map;

/** What Amazon Connect has no place for, and why that is so. */
final class ConnectExportLosses {
  static final Loss NO_PLACE = CommonLosses.noPlace(ConnectLosses.SYSTEM, "percentage");
  static final Loss NO_COMMENT =
      Loss.ofWords("can't be asked for in Amazon Connect", "Ask for it in the instructions.");
  static final Loss LONG =
      Loss.ofWords("is longer than Amazon Connect takes; it may refuse the form", "Shorten it.");
  static final Loss ID_CHANGED =
      Loss.ofWords(
          "has signs or a length that an id may not have there; it gets another",
          "Read evaluations with the list of changed ids.");
  static final Loss KIND = Loss.harmless("becomes a single select; an import makes a choice of it");
  static final Loss WEIGHT_SCALED =
      Loss.harmless("is scaled so that all weights of the form add up to 100; their ratios stay");
  static final Loss WEIGHT_SHARED =
      Loss.ofScores(
          "becomes the question's share of the whole score: the same while nothing is n/a, which"
              + " leaves its weight to all other questions there",
          "Give weights to sections only or to questions only.");
  static final Loss WEIGHT_IN_POINTS =
      Loss.harmless("is multiplied into the points; Amazon Connect has no weights beside points");
  static final Loss AS_TENTHS = Loss.harmless("becomes a score of 10, in the same ratio");
  static final Loss ROUNDED_TENTHS =
      Loss.ofScores(
          "becomes a whole score of 10, rounded or cut",
          "Choose scores that are tenths of the best.");
  static final Loss POINTS_SCALED =
      Loss.harmless("is multiplied like all points of the form, which are whole numbers there");
  static final Loss NO_BONUS =
      Loss.ofScores(
          "is known with points only, and the card is weighted; it is not scored there",
          "Make the card's method \"points\".");
  static final Loss POLICY =
      Loss.scoreByCard("is not how Amazon Connect scores, and can't be chosen there");
  static final Loss PROFILE = CommonLosses.profile(ConnectLosses.SYSTEM);
  static final Loss FLATTENED =
      Loss.harmless(
          "is of a section deeper than two levels, which is not known there; its questions stand"
              + " in the section around it");

  /** Of the card. */
  static final Map<String, Loss> CARD =
      Map.of("channels", NO_PLACE, "causes", NO_PLACE, "tests", NO_PLACE, "scales", NO_PLACE);

  /** Of the scoring. */
  static final Map<String, Loss> SCORING =
      Map.of(
          "passMark", NO_PLACE,
          "shown", NO_PLACE,
          "roundBeforeCompare", NO_PLACE,
          "aggregate", NO_PLACE,
          "noOpportunity", NO_PLACE);

  /** Of a question. */
  static final Map<String, Loss> QUESTION =
      Map.of(
          "passMark", NO_PLACE,
          "critical", NO_PLACE,
          "errorOn", NO_PLACE,
          "commentRequiredOn", NO_COMMENT,
          "causeRequiredOn", NO_COMMENT,
          "unit", NO_PLACE);

  private ConnectExportLosses() {}
}
