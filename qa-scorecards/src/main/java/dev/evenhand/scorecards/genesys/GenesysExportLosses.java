package dev.evenhand.scorecards.genesys;

import dev.evenhand.scorecards.forms.CommonLosses;
import dev.evenhand.scorecards.forms.Loss;
import java.util.Map;

/** What Genesys Cloud has no place for, and why that is so. */
final class GenesysExportLosses {
  static final Loss NO_PLACE = CommonLosses.noPlace(GenesysNames.SYSTEM, "total");
  static final Loss VERSION =
      Loss.harmless("has no place in a form, whose versions Genesys Cloud keeps itself");
  static final Loss KIND = Loss.harmless("becomes a choice; an import makes a choice of it");
  static final Loss PROFILE = CommonLosses.profile(GenesysNames.SYSTEM);
  static final Loss WEIGHTED =
      Loss.ofScores(
          "becomes points and weights of groups that give the same total while nothing is n/a,"
              + " which leaves its points to all other questions there",
          "Score by the card where questions may be n/a.");
  static final Loss METHOD = Loss.scoreByCard("is no way to score there; points are summed");
  static final Loss WEIGHT_SHARED =
      Loss.ofScores(
          "becomes points of the question and the weight of its group",
          "Nothing needs to be done while nothing is n/a.");
  static final Loss WEIGHT_IN_POINTS =
      Loss.harmless("is multiplied into the points; only groups have weights there");
  static final Loss WEIGHT_OF_GROUP =
      Loss.harmless("is multiplied into the weights of the groups made of it");
  static final Loss SCALED =
      Loss.harmless("is multiplied like all points of the form, which are whole numbers");
  static final Loss ROUNDED =
      Loss.ofScores("is rounded to whole points", "Choose simpler weights and scores.");
  static final Loss UNSCORED =
      Loss.harmless("scores nothing there, as all its options have the value 0");
  static final Loss SPLIT =
      Loss.harmless("becomes a group of its own, as groups hold no groups there");

  /** Of the card. */
  static final Map<String, Loss> CARD =
      Map.of(
          "version", VERSION,
          "description", NO_PLACE,
          "channels", NO_PLACE,
          "causes", NO_PLACE,
          "tests", NO_PLACE,
          "scales", NO_PLACE);

  /** Of the scoring. */
  static final Map<String, Loss> SCORING =
      Map.of(
          "passMark", NO_PLACE,
          "bands", NO_PLACE,
          "shown", NO_PLACE,
          "roundBeforeCompare", NO_PLACE,
          "aggregate", NO_PLACE,
          "noOpportunity", NO_PLACE);

  /** Of a section. */
  static final Map<String, Loss> SECTION = Map.of("passMark", NO_PLACE, "bands", NO_PLACE);

  /** Of a question. */
  static final Map<String, Loss> QUESTION =
      Map.of(
          "passMark", NO_PLACE,
          "bands", NO_PLACE,
          "answeredBy", NO_PLACE,
          "errorOn", NO_PLACE,
          "causeRequiredOn", NO_PLACE,
          "unit", NO_PLACE);

  private GenesysExportLosses() {}
}
