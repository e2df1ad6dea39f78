package dev.evenhand.scorecards.genesys;

import dev.evenhand.scorecards.forms.FormTexts;
import dev.evenhand.scorecards.forms.Loss;

/** What is lost between a scorecard and a form of Genesys Cloud. */
enum GenesysLoss implements Loss {
  AFTER_SEVERAL,
  CAPPED_SUM,
  COMMENT_ON_TEXT,
  COMPUTED,
  CRITICAL_CLASS,
  DAY_AS_TEXT,
  EMPTY_GROUP,
  GROUP_NA,
  LOWEST_FATAL,
  METHOD,
  NEAR_CONDITION,
  NOTHING_FATAL,
  NO_CONDITION,
  NO_VALUE,
  NPS,
  NUMBER_AS_CHOICE,
  NUMBER_AS_TEXT,
  OF_SEVERAL,
  OPTION_AS_QUESTION,
  OTHER_FATAL,
  OTHER_KIND,
  PROFILE,
  RANGE_IN_WORDS,
  READ_ONLY,
  ROUNDED,
  SCALED,
  SEVERAL_OPTIONS,
  SOME_COMMENTS,
  SPLIT,
  TWO_LABELS,
  UNREADABLE,
  UNRESOLVED,
  UNSCORED,
  UNWEIGHTED,
  WEIGHTED,
  WEIGHT_IN_POINTS,
  WEIGHT_OF_GROUP,
  WEIGHT_SHARED;

  /** What people call the system. */
  static final String SYSTEM = "Genesys Cloud";

  static final FormTexts TEXTS = FormTexts.of("genesys", GenesysLoss.class);

  @Override
  public Words words() {
    return TEXTS.loss(name());
  }
}
