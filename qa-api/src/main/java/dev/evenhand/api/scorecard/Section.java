package dev.evenhand.api.scorecard;

import dev.evenhand.api.constraint.Breach;
import dev.evenhand.api.constraint.Identifier;
import dev.evenhand.api.constraint.Input;
import dev.evenhand.api.constraint.Points;
import dev.evenhand.api.constraint.Ratio;
import dev.evenhand.api.constraint.SelfChecked;
import dev.evenhand.api.constraint.SelfChecking;
import dev.evenhand.api.constraint.Weight;
import dev.evenhand.api.copy.Copies;
import jakarta.validation.Valid;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Questions that belong together, and sections within.
 *
 * <p>Under {@link Method#WEIGHTED} a section without a weight is <em>transparent</em>: its
 * questions weigh beside those of the nearest section around it that is not, and its own ratio is
 * for the report only.
 *
 * @param id unique among the sections and questions of the card
 * @param title what reviewers see
 * @param weight relative to the others at its level; null if not declared
 * @param method how its parts make its score; null for that of the section around it or the card
 * @param notApplicable for its questions; null for that of the section around it or the card
 * @param unanswered for its questions; null for that of the section around it or the card
 * @param ratio for its questions; null for that of the section around it or the card
 * @param failedSection what it could have earned if it fails to zero; null for the policy around it
 * @param bounds limits of its own score, or null for none
 * @param autoFail ratios of the section or conditions that fail it, another section or the card
 * @param start the points it begins with under {@link Method#DEDUCTIONS}; null for that of the card
 * @param minimum what it earns at least, or null
 * @param maximum what it earns at most, or null
 * @param set what sets its score; the first that holds counts
 * @param visibility when it is asked; null for always
 * @param passMark the lowest ratio of the section that passes, or null
 * @param bands names for its ratios, from the highest to the lowest
 * @param questions in display order
 * @param sections shown after the questions
 */
@SelfChecked
public record Section(
    @Identifier String id,
    @Valid Text title,
    @Weight @Nullable BigDecimal weight,
    @Nullable Method method,
    @Nullable NotApplicablePolicy notApplicable,
    @Nullable UnansweredPolicy unanswered,
    @Nullable RatioPolicy ratio,
    @Nullable FailedSectionPolicy failedSection,
    @Nullable Bounds bounds,
    List<@Valid AutoFail> autoFail,
    @Points @Nullable BigDecimal start,
    @Valid @Nullable Limit minimum,
    @Valid @Nullable Limit maximum,
    List<@Valid SetScore> set,
    @Valid @Nullable Visibility visibility,
    @Ratio @Nullable BigDecimal passMark,
    List<@Valid Band> bands,
    List<@Valid Question> questions,
    List<@Valid Section> sections)
    implements SelfChecking {

  public Section {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(title, "title");
    weight = Decimals.canonical(weight);
    autoFail = Copies.list(autoFail, "autoFail");
    start = Decimals.canonical(start);
    set = Copies.list(set, "set");
    passMark = Decimals.canonical(passMark);
    bands = Copies.list(bands, "bands");
    questions = Copies.list(questions, "questions");
    sections = Copies.list(sections, "sections");
  }

  /** A section of questions under the policies of the card. */
  public static Section of(
      String id, String title, @Nullable BigDecimal weight, List<Question> questions) {
    return builder(id).title(title).weight(weight).questions(questions).build();
  }

  /** The same section with other contents. */
  public Section with(List<Question> newQuestions, List<Section> newSections) {
    return toBuilder().questions(newQuestions).sections(newSections).build();
  }

  @Override
  public List<Breach> breaches() {
    Breaches breaches = new Breaches();
    LimitRules.check(this, breaches);
    LimitRules.checkBands(bands, breaches);
    for (int i = 0; i < autoFail.size(); i++) {
      AutoFail rule = autoFail.get(i);
      if (!rule.on().isEmpty()) {
        breaches.add(
            "answers-of-section",
            List.of("autoFail", i, "on"),
            "section '" + id + "' has no answers of its own",
            "Write \"below\" with a percent, or move the rule to a question.",
            Input.NOTHING_ELSE);
      }
      if (rule.fails() == AutoFail.Scope.QUESTION) {
        breaches.add(
            "fails-no-question",
            List.of("autoFail", i, "fails"),
            "a rule of section '" + id + "' fails no question",
            "\"section\", \"scorecard\" or the id of a section",
            "Name what fails.",
            Input.NOTHING_ELSE);
      }
    }
    return breaches.list();
  }

  /** Starts a section; everything not set keeps its default. */
  public static Builder builder(String id) {
    return new Builder(id);
  }

  /** Starts from this section. */
  public Builder toBuilder() {
    return builder(id).putAll(this);
  }

  /** Builds a section step by step. Not for sharing between threads. */
  public static final class Builder extends PartBuilder<Section, Builder> {
    private Builder(String id) {
      super(Section.class);
      put("id", id).title(id);
    }

    /** What reviewers see; the id unless set. */
    public Builder title(Text words) {
      return put("title", words);
    }

    /** What reviewers see, in a language not declared. */
    public Builder title(String words) {
      return title(Text.of(words));
    }

    /** How its parts make its score, or null for the method around it. */
    public Builder method(@Nullable Method value) {
      return put("method", value);
    }

    /** What it could have earned if it fails to zero, or null for the policy around it. */
    public Builder failedSection(@Nullable FailedSectionPolicy policy) {
      return put("failedSection", policy);
    }

    /** The points it begins with where points are deducted, or null for those of the card. */
    public Builder start(@Nullable BigDecimal points) {
      return put("start", points);
    }

    /** What it earns at least, or null. */
    public Builder minimum(@Nullable Limit limit) {
      return put("minimum", limit);
    }

    /** What it earns at most, or null. */
    public Builder maximum(@Nullable Limit limit) {
      return put("maximum", limit);
    }

    /** Adds what sets its score. */
    public Builder set(SetScore rule) {
      return add("set", rule);
    }

    /** What sets its score, in place of any before. */
    public Builder set(List<SetScore> rules) {
      return put("set", List.copyOf(rules));
    }

    /** Its questions, in display order. */
    public Builder questions(List<Question> list) {
      return put("questions", list);
    }

    /** The sections within it, in display order. */
    public Builder sections(List<Section> list) {
      return put("sections", list);
    }
  }
}
