package dev.evenhand.engine.calibration.judge;

import dev.evenhand.engine.estimate.Estimate;
import dev.evenhand.engine.model.consensus.AlternativeAnnotator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Whether a model may stand in for people on a question. The alternative annotator test asks who is
 * nearer to the others, and where one answer prevails, a model that says nothing else is near: so
 * one whose answers tell of no item may not, whatever the test says.
 */
public enum StandIn {
  /** It does as well as at least half of the people. */
  MAY("yes", "as well as at least half of the people"),
  /** It is not shown to do as well as half of them. */
  NOT_SHOWN("no", "not shown to do as well as half of the people"),
  /** It gives one answer to everything. */
  ONE_ANSWER("no", "one answer to everything"),
  /** Its agreement can't be told from chance. */
  BY_CHANCE("no", "its agreement can't be told from chance"),
  /** The test has no answer. */
  NOT_DECIDABLE("not-decidable", "the test has no answer");

  private final String id;
  private final String meaning;

  StandIn(String id, String meaning) {
    this.id = id;
    this.meaning = meaning;
  }

  /**
   * What test and judge's verdict say together.
   *
   * @param judged the model beside its measure; null if nothing is said of it
   */
  public static StandIn of(Estimate<AlternativeAnnotator> test, @Nullable JudgeVerdict judged) {
    Objects.requireNonNull(test, "test");
    if (judged == JudgeVerdict.ONE_ANSWER) {
      return ONE_ANSWER;
    }
    if (judged == JudgeVerdict.BY_CHANCE) {
      return BY_CHANCE;
    }
    return test.value().map(found -> found.passes() ? MAY : NOT_SHOWN).orElse(NOT_DECIDABLE);
  }

  /** Whether it is the answers themselves, and not the test, that rule the model out. */
  public boolean isRuledOut() {
    return this == ONE_ANSWER || this == BY_CHANCE;
  }

  /** A name for machines: whether it may. */
  public String id() {
    return id;
  }

  /** Why, in words. */
  public String meaning() {
    return meaning;
  }
}
