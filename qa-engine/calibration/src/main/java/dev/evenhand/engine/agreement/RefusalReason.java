package dev.evenhand.engine.agreement;

/** Why a rating that was given cannot be used. */
public enum RefusalReason {
  /** The reviewer rated the item several times; which one counts is not known, so none does. */
  DUPLICATE("the reviewer rated the item more than once"),
  /** The value is not one of the declared categories. */
  UNDECLARED_CATEGORY("it is not one of the declared categories"),
  /** The value is a number of more than 60 digits, or beyond 10^40 or 10^-40 in size. */
  NUMBER_OUT_OF_RANGE("numbers have at most 60 digits and lie between 10^-40 and 10^40 in size");

  private final String text;

  RefusalReason(String text) {
    this.text = text;
  }

  /** The reason in words. */
  public String text() {
    return text;
  }
}
