package dev.evenhand.engine.agreement;

/** Why a rating that was given cannot be used. */
public enum RefusalReason {
  /** The reviewer rated the item several times; which one counts is not known, so none does. */
  DUPLICATE(
      "duplicate-rating",
      "the reviewer rated the item more than once",
      "Keep one of the rows; or use qa's option --replicates if items were rated again on purpose."),
  /** The value is not one of the declared categories. */
  UNDECLARED_CATEGORY(
      "undeclared-category",
      "it is not one of the declared categories",
      "Correct the value or declare it with qa's option --categories."),
  /** The value is a number of more than 60 digits, or beyond 10^40 or 10^-40 in size. */
  NUMBER_OUT_OF_RANGE(
      "number-out-of-range",
      "numbers have at most 60 digits and lie between 10^-40 and 10^40 in size",
      "Use a unit in which the number is handy.");

  private final String code;
  private final String text;
  private final String remedy;

  RefusalReason(String code, String text, String remedy) {
    this.code = code;
    this.text = text;
    this.remedy = remedy;
  }

  /** The code of problems with this reason. */
  String code() {
    return code;
  }

  /** What to do about it. */
  String remedy() {
    return remedy;
  }

  /** The reason in words. */
  public String text() {
    return text;
  }
}
