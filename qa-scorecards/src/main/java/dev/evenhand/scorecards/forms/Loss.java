package dev.evenhand.scorecards.forms;

/** Why a value did not arrive as it was. */
public interface Loss {
  /** What is told about it. */
  Words words();

  /**
   * What is told about a loss.
   *
   * @param reason a sentence about the value
   * @param remedy what to do, a sentence
   * @param mayChangeScores whether an evaluation may score differently for it
   */
  record Words(String reason, String remedy, boolean mayChangeScores) implements Loss {
    @Override
    public Words words() {
      return this;
    }
  }
}
