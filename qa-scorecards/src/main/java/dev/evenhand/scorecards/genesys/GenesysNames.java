package dev.evenhand.scorecards.genesys;

import java.util.List;

/** The names of the fields that are read and written. */
final class GenesysNames {

  static final String GROUPS = "questionGroups";
  static final String QUESTIONS = "questions";
  static final String OPTIONS = "answerOptions";
  static final String OPTION_QUESTIONS = "multipleSelectOptionQuestions";
  static final String BUILT_IN = "builtInType";
  static final String SELECTED = "Selected";
  static final String UNSELECTED = "Unselected";
  static final List<String> BUILT_IN_WORDS = List.of(SELECTED, UNSELECTED);
  static final String VISIBILITY = "visibilityCondition";
  static final String OPERATION = "combiningOperation";
  static final String PREDICATES = "predicates";
  static final String KILL = "isKill";
  static final String CRITICAL = "isCritical";
  static final String COMMENTS = "commentsRequired";
  static final String NA = "naEnabled";
  static final String WEIGHT = "weight";
  static final String MANUAL = "manualWeight";

  static final String CHOICE = "multipleChoiceQuestion";
  static final String SEVERAL = "multipleSelectQuestion";
  static final String TEXT = "freeTextQuestion";
  static final String NPS = "npsQuestion";
  static final String READ_ONLY = "readOnlyTextBlockQuestion";

  /** How a fatal question fails. */
  static final String FATAL = "fatal";

  static final String NOT_HIGHEST = "not-highest";
  static final String LOWEST = "lowest";

  private GenesysNames() {}
}
