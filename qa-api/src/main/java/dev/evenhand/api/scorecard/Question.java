package dev.evenhand.api.scorecard;

import dev.evenhand.api.constraint.Breach;
import dev.evenhand.api.constraint.Identifier;
import dev.evenhand.api.constraint.Points;
import dev.evenhand.api.constraint.Ratio;
import dev.evenhand.api.constraint.SelfChecked;
import dev.evenhand.api.constraint.SelfChecking;
import dev.evenhand.api.constraint.Weight;
import dev.evenhand.api.copy.Copies;
import jakarta.validation.Valid;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
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
    autoFail = Copies.list(autoFail, "autoFail");
    commentRequiredOn = Copies.list(commentRequiredOn, "commentRequiredOn");
    causeRequiredOn = Copies.list(causeRequiredOn, "causeRequiredOn");
    passMark = Decimals.canonical(passMark);
    bands = Copies.list(bands, "bands");
  }

  /** Starts a question; everything not set keeps its default. */
  public static Builder builder(String id, QuestionKind kind) {
    Objects.requireNonNull(kind, "kind");
    return new Builder(id, kind);
  }

  /** Starts from this question. */
  public Builder toBuilder() {
    return builder(id, kind).putAll(this);
  }

  /** What would have been accepted, if {@code answer} is not; empty if it is. */
  public Optional<String> refusal(Answer answer) {
    if (answer instanceof Answer.NotApplicable) {
      return allowNotApplicable ? Optional.empty() : Optional.of(withoutNotApplicable());
    }
    return kind.refusal(answer)
        .map(allowed -> AnswerRules.limits(this).orElse(allowed))
        .or(() -> AnswerRules.beyondLimits(this, answer))
        .or(() -> AnswerRules.offStep(this, answer))
        .map(allowed -> allowNotApplicable ? allowed + ", \"n/a\"" : allowed);
  }

  private String withoutNotApplicable() {
    String marks = Answer.quoted(kind.marks());
    return (marks.isEmpty() ? "a " + kind.type() : marks)
        + " (this question does not allow \"n/a\")";
  }

  /** The marks that {@code answer}, which fits, hits; {@code n/a} is one. */
  public Set<String> marksOf(Answer answer) {
    return answer instanceof Answer.NotApplicable
        ? Set.of(Answer.NOT_APPLICABLE)
        : kind.marksOf(answer);
  }

  /** The rules that answer it in place of the reviewer; empty if there is none. */
  public List<AnsweredBy.Rule> answerRules() {
    return answeredBy == null ? List.of() : answeredBy.rules();
  }

  /** The points that {@code answer}, which fits, earns of {@link #possible}. */
  public BigDecimal earned(Answer answer, RatioPolicy policy) {
    BigDecimal score = kind.score(answer);
    return (kind.scoredByCount() ? CountedScore.of(this, score) : score)
        .subtract(policy.origin(kind.lowestScore()));
  }

  /**
   * Whether {@code answer}, which fits, is an error: one of {@link Critical#errorOn}, else one that
   * earns less than everything. "Not applicable" never is.
   */
  public boolean isError(Answer answer, RatioPolicy policy) {
    if (answer instanceof Answer.NotApplicable) {
      return false;
    }
    if (critical != null && !critical.errorOn().isEmpty()) {
      return !Collections.disjoint(kind.marksOf(answer), critical.errorOn());
    }
    return kind.hasScores() && earned(answer, policy).compareTo(possible(policy)) < 0;
  }

  /** The points that make its ratio 1 under {@code policy}. */
  public BigDecimal possible(RatioPolicy policy) {
    return policy.possible(kind.lowestScore(), max == null ? kind.bestScore() : max);
  }

  @Override
  public List<Breach> breaches() {
    return QuestionRules.breaches(this);
  }

  /** Builds a question step by step. Not for sharing between threads. */
  public static final class Builder extends PartBuilder<Question, Builder> {
    private Builder(String id, QuestionKind kind) {
      super(Question.class);
      put("id", id).put("kind", kind).ask(id);
    }

    /** What the reviewer is asked; the id unless set. */
    public Builder ask(Text words) {
      return put("ask", words);
    }

    /** What the reviewer is asked, in a language not declared. */
    public Builder ask(String words) {
      return ask(Text.of(words));
    }

    /** How to judge, or null. */
    public Builder guidance(@Nullable Text words) {
      return put("guidance", words);
    }

    /** Whether "not applicable" is an answer; no unless set. */
    public Builder allowNotApplicable(boolean allowed) {
      return put("allowNotApplicable", allowed);
    }

    /** The points that are all it can earn, or null for the best score. */
    public Builder max(@Nullable BigDecimal points) {
      return put("max", points);
    }

    /** Whether it only adds to what was earned; no unless set. */
    public Builder bonus(boolean adds) {
      return put("bonus", adds);
    }

    /** Whether it is shown and never scored; no unless set. */
    public Builder excluded(boolean unscored) {
      return put("excluded", unscored);
    }

    /** Whose errors are counted apart, or null. */
    public Builder critical(@Nullable Critical mark) {
      return put("critical", mark);
    }

    /** What answers it in place of the reviewer, or null. */
    public Builder answeredBy(@Nullable AnsweredBy source) {
      return put("answeredBy", source);
    }

    /** The answers that want a comment. */
    public Builder commentRequiredOn(List<String> answers) {
      return put("commentRequiredOn", answers);
    }

    /** The answers that want a cause. */
    public Builder causeRequiredOn(List<String> answers) {
      return put("causeRequiredOn", answers);
    }
  }
}
