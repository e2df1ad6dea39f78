package dev.evenhand.api.scorecard;

import dev.evenhand.api.constraint.Breach;
import dev.evenhand.api.constraint.Identifier;
import dev.evenhand.api.constraint.Input;
import dev.evenhand.api.constraint.Points;
import dev.evenhand.api.constraint.Ratio;
import dev.evenhand.api.constraint.SelfChecked;
import dev.evenhand.api.constraint.SelfChecking;
import dev.evenhand.api.constraint.Weight;
import jakarta.validation.Valid;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One thing a reviewer judges. What all questions have stands here; how one is answered is its
 * {@link QuestionKind}.
 *
 * @param id unique among the sections and questions of the card
 * @param ask what the reviewer is asked
 * @param kind how it is answered
 * @param weight relative to the others at its level; null if not declared, 0 to show it unscored
 * @param guidance how to judge, or null
 * @param allowNotApplicable whether "not applicable" is an answer
 * @param notApplicable what that answer does; null for the policy of the section or card
 * @param unanswered what no answer does; null for the policy of the section or card
 * @param ratio how its points become a ratio; null for the policy of the section or card
 * @param max the points that are all it can earn; null for the best score
 * @param bonus whether it adds to what was earned without being asked for
 * @param bounds limits of its own score, or null for none
 * @param autoFail answers that fail more than this question
 * @param excluded whether it is shown and never scored, and takes no share of an even spread
 * @param critical whose errors are counted apart, or null if they are not
 * @param visibility when it is asked; null for always
 * @param answeredBy what answers it in place of the reviewer, or null
 * @param commentRequiredOn the answers that want a comment: option values, range ids or {@code n/a}
 * @param causeRequiredOn the answers that want a cause, as above
 * @param passMark the lowest ratio of the question that passes, or null
 * @param bands names for its ratios, from the highest to the lowest
 */
@SelfChecked
public record Question(
    @Identifier String id,
    @Valid Text ask,
    @Valid QuestionKind kind,
    @Weight @Nullable BigDecimal weight,
    @Valid @Nullable Text guidance,
    boolean allowNotApplicable,
    @Nullable NotApplicablePolicy notApplicable,
    @Nullable UnansweredPolicy unanswered,
    @Nullable RatioPolicy ratio,
    @Points @Nullable BigDecimal max,
    boolean bonus,
    @Nullable Bounds bounds,
    List<@Valid AutoFail> autoFail,
    boolean excluded,
    @Nullable Critical critical,
    @Valid @Nullable Visibility visibility,
    @Valid @Nullable AnsweredBy answeredBy,
    List<String> commentRequiredOn,
    List<String> causeRequiredOn,
    @Ratio @Nullable BigDecimal passMark,
    List<@Valid Band> bands)
    implements SelfChecking {

  public Question {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(ask, "ask");
    Objects.requireNonNull(kind, "kind");
    weight = Decimals.canonical(weight);
    max = Decimals.canonical(max);
    autoFail = List.copyOf(autoFail);
    commentRequiredOn = List.copyOf(commentRequiredOn);
    causeRequiredOn = List.copyOf(causeRequiredOn);
    passMark = Decimals.canonical(passMark);
    bands = List.copyOf(bands);
  }

  /** Starts a question; everything not set keeps its default. */
  public static Builder builder(String id, QuestionKind kind) {
    return new Builder(id, kind);
  }

  /** What would have been accepted, if {@code answer} is not; empty if it is. */
  public Optional<String> refusal(Answer answer) {
    if (answer instanceof Answer.NotApplicable) {
      return allowNotApplicable ? Optional.empty() : Optional.of(withoutNotApplicable());
    }
    return kind.refusal(answer)
        .map(allowed -> allowNotApplicable ? allowed + ", \"n/a\"" : allowed);
  }

  private String withoutNotApplicable() {
    String marks = Answer.quoted(kind.marks());
    return (marks.isEmpty() ? "a " + kind.type() : marks)
        + " (this question does not allow \"n/a\")";
  }

  /** The points that {@code answer}, which fits, earns of {@link #possible}. */
  public BigDecimal earned(Answer answer, RatioPolicy policy) {
    return kind.score(answer).subtract(policy.origin(kind.lowestScore()));
  }

  /** The points that make its ratio 1 under {@code policy}. */
  public BigDecimal possible(RatioPolicy policy) {
    return policy.possible(kind.lowestScore(), max == null ? kind.bestScore() : max);
  }

  @Override
  public List<Breach> breaches() {
    List<Breach> breaches = new ArrayList<>();
    addMaxBreach(breaches);
    breaches.addAll(Bands.breaches(bands));
    breaches.addAll(AnswerRules.breaches(this));
    List<String> marks = kind.marks();
    for (int rule = 0; rule < autoFail.size(); rule++) {
      List<String> on = autoFail.get(rule).on();
      if (autoFail.get(rule).below() != null && !kind.scorable()) {
        breaches.add(
            new Breach(
                "threshold-unscored",
                List.of("autoFail", rule, "below"),
                "a " + kind.type() + " has no score that could be below a threshold",
                null,
                "Remove the rule.",
                RuleInputs.kind(List.of())));
      }
      for (int i = 0; i < on.size(); i++) {
        if (!marks.contains(on.get(i))) {
          breaches.add(
              new Breach(
                  "unknown-option",
                  List.of("autoFail", rule, "on", i),
                  "the auto-fail names an answer that question '" + id + "' does not have",
                  marks.isEmpty() ? "no auto-fail on a " + kind.type() : Answer.quoted(marks),
                  marks.isEmpty() ? "Remove the rule." : "Name one of its options or ranges.",
                  RuleInputs.kind(List.of())));
        }
      }
    }
    return breaches;
  }

  private void addMaxBreach(List<Breach> breaches) {
    boolean byValue =
        kind instanceof QuestionKind.Numeric numeric && numeric.scoredBy() == ScoredBy.VALUE;
    if (max == null && byValue) {
      breaches.add(
          new Breach(
              "missing-max",
              List.of(),
              "question '" + id + "' is scored by its value but has no max",
              null,
              "Add \"max\": the number that earns everything.",
              RuleInputs.all(
                  RuleInputs.numbers(List.of(), "max"),
                  RuleInputs.properties(List.of(), "scoredBy", "type"))));
    } else if (max != null && max.signum() < 0) {
      breaches.add(
          new Breach(
                  "max-range",
                  List.of("max"),
                  "a max below 0",
                  "a number from 0",
                  "Leave it out to count from the best score.",
                  Input.NOTHING_ELSE)
              .spoilingInput());
    }
  }

  /** Builds a question step by step. Not for sharing between threads. */
  public static final class Builder {
    private final String id;
    private final QuestionKind kind;
    private Text ask;
    private @Nullable BigDecimal weight;
    private @Nullable Text guidance;
    private boolean allowNotApplicable;
    private @Nullable NotApplicablePolicy notApplicable;
    private @Nullable UnansweredPolicy unanswered;
    private @Nullable RatioPolicy ratio;
    private @Nullable BigDecimal max;
    private boolean bonus;
    private @Nullable Bounds bounds;
    private final List<AutoFail> autoFail = new ArrayList<>();
    private boolean excluded;
    private @Nullable Critical critical;
    private @Nullable Visibility visibility;
    private @Nullable AnsweredBy answeredBy;
    private List<String> commentRequiredOn = List.of();
    private List<String> causeRequiredOn = List.of();
    private @Nullable BigDecimal passMark;
    private List<Band> bands = List.of();

    private Builder(String id, QuestionKind kind) {
      this.id = id;
      this.kind = kind;
      this.ask = Text.of(id);
    }

    /** What the reviewer is asked; the id unless set. */
    public Builder ask(Text words) {
      this.ask = words;
      return this;
    }

    /** What the reviewer is asked, in a language not declared. */
    public Builder ask(String words) {
      return ask(Text.of(words));
    }

    /** The weight, or null for none. */
    public Builder weight(@Nullable BigDecimal value) {
      this.weight = value;
      return this;
    }

    /** The weight as a whole number. */
    public Builder weight(long value) {
      return weight(BigDecimal.valueOf(value));
    }

    /** How to judge, or null. */
    public Builder guidance(@Nullable Text words) {
      this.guidance = words;
      return this;
    }

    /** Whether "not applicable" is an answer; no unless set. */
    public Builder allowNotApplicable(boolean allowed) {
      this.allowNotApplicable = allowed;
      return this;
    }

    /** What "not applicable" does here, or null for the policy around it. */
    public Builder notApplicable(@Nullable NotApplicablePolicy policy) {
      this.notApplicable = policy;
      return this;
    }

    /** What no answer does here, or null. */
    public Builder unanswered(@Nullable UnansweredPolicy policy) {
      this.unanswered = policy;
      return this;
    }

    /** How points become a ratio here, or null for the policy around it. */
    public Builder ratio(@Nullable RatioPolicy policy) {
      this.ratio = policy;
      return this;
    }

    /** The points that are all it can earn, or null for the best score. */
    public Builder max(@Nullable BigDecimal points) {
      this.max = points;
      return this;
    }

    /** Whether it only adds to what was earned; no unless set. */
    public Builder bonus(boolean adds) {
      this.bonus = adds;
      return this;
    }

    /** Limits of its own score, or null for none. */
    public Builder bounds(@Nullable Bounds limits) {
      this.bounds = limits;
      return this;
    }

    /** Adds an auto-fail rule. */
    public Builder autoFail(AutoFail rule) {
      this.autoFail.add(rule);
      return this;
    }

    /** Whether it is shown and never scored; no unless set. */
    public Builder excluded(boolean unscored) {
      this.excluded = unscored;
      return this;
    }

    /** Whose errors are counted apart, or null. */
    public Builder critical(@Nullable Critical mark) {
      this.critical = mark;
      return this;
    }

    /** When it is asked, or null for always. */
    public Builder visibility(@Nullable Visibility rule) {
      this.visibility = rule;
      return this;
    }

    /** Asked only where the condition holds. */
    public Builder shownWhen(Condition condition) {
      return visibility(new Visibility(condition, true));
    }

    /** What answers it in place of the reviewer, or null. */
    public Builder answeredBy(@Nullable AnsweredBy source) {
      this.answeredBy = source;
      return this;
    }

    /** The answers that want a comment. */
    public Builder commentRequiredOn(List<String> answers) {
      this.commentRequiredOn = answers;
      return this;
    }

    /** The answers that want a cause. */
    public Builder causeRequiredOn(List<String> answers) {
      this.causeRequiredOn = answers;
      return this;
    }

    /** The lowest passing ratio, or null. */
    public Builder passMark(@Nullable BigDecimal value) {
      this.passMark = value;
      return this;
    }

    /** Names for its ratios, from the highest to the lowest. */
    public Builder bands(List<Band> list) {
      this.bands = list;
      return this;
    }

    /** The question. */
    public Question build() {
      return new Question(
          id,
          ask,
          kind,
          weight,
          guidance,
          allowNotApplicable,
          notApplicable,
          unanswered,
          ratio,
          max,
          bonus,
          bounds,
          autoFail,
          excluded,
          critical,
          visibility,
          answeredBy,
          commentRequiredOn,
          causeRequiredOn,
          passMark,
          bands);
    }
  }
}
