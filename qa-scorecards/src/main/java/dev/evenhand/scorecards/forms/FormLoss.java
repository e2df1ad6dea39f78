package dev.evenhand.scorecards.forms;

/** What the forms of every system lose alike. */
public enum FormLoss implements Loss {
  BESIDE_THE_FORM,
  BLANK,
  ID_CHANGED,
  ID_TAKEN,
  MEANING_OF_OPTION,
  NEVER_SCORED,
  NUMBER_SIZE,
  OTHER_LANGUAGE,
  ROUNDED,
  TOO_LONG,
  UNKNOWN_FIELD,
  UNKNOWN_TYPE;

  private static final FormTexts TEXTS = FormTexts.of("forms", FormLoss.class);

  @Override
  public Words words() {
    return TEXTS.loss(name());
  }
}
