package dev.evenhand.api.scorecard;

import dev.evenhand.api.constraint.Breach;
import dev.evenhand.api.constraint.CardVersion;
import dev.evenhand.api.constraint.Identifier;
import dev.evenhand.api.constraint.SelfChecked;
import dev.evenhand.api.constraint.SelfChecking;
import dev.evenhand.api.copy.Copies;
import dev.evenhand.api.wire.WireValue;
import jakarta.validation.Valid;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The questions a reviewer answers about one interaction, and how the answers weigh.
 *
 * <p>The constructor guards only what would make the object meaningless (nulls, shared lists).
 * Everything an author can get wrong is a constraint or a {@link Breach}, so that one validation
 * run reports all mistakes with their paths.
 *
 * @param id the same for all versions of the card
 * @param version three whole numbers, such as {@code 1.0.0}
 * @param title what reviewers see
 * @param description for whom the card is, or null
 * @param channels what kinds of interaction it is for, such as {@code phone}; free words
 * @param scoring the policies of the whole card
 * @param scales options by name, for cards that extend this one; its questions have their own
 * @param causes why points are lost: the causes that evaluations may name, by id
 * @param sections in display order
 * @param tests examples that travel with the card
 * @param lint what lint is not to tell of it, and why
 */
@SelfChecked
public record Scorecard(
    @Identifier String id,
    @CardVersion String version,
    @Valid Text title,
    @Valid @Nullable Text description,
    List<@Identifier String> channels,
    @Valid Scoring scoring,
    Map<String, List<Option>> scales,
    Map<@Identifier String, @Valid Text> causes,
    List<@Valid Section> sections,
    List<@Valid ScorecardTest> tests,
    @Valid LintSettings lint)
    implements SelfChecking, WireValue {

  /** The most questions that a card may have. */
  public static final int MAX_QUESTIONS = 1_000;

  public Scorecard {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(version, "version");
    Objects.requireNonNull(title, "title");
    channels = Copies.list(channels, "channels");
    Objects.requireNonNull(scoring, "scoring");
    scales = Copies.mapOfLists(scales, "scales");
    causes = Copies.map(causes, "causes");
    sections = Copies.list(sections, "sections");
    tests = Copies.list(tests, "tests");
    Objects.requireNonNull(lint, "lint");
  }

  /** A card without description, channels and tests. */
  public static Scorecard of(
      ScorecardRef ref, String title, Scoring scoring, List<Section> sections) {
    Objects.requireNonNull(ref, "ref");
    return builder(ref).title(Text.of(title)).scoring(scoring).sections(sections).build();
  }

  /** Starts a card; everything not set keeps its default. */
  public static Builder builder(ScorecardRef ref) {
    Objects.requireNonNull(ref, "ref");
    return new Builder(ref);
  }

  /** Starts from this card. */
  public Builder toBuilder() {
    return builder(ref()).putAll(this);
  }

  /** The identity of the card: {@code id@version}. */
  public ScorecardRef ref() {
    return new ScorecardRef(id, version);
  }

  /** Every question, in display order. */
  public List<Question> questions() {
    return sections.stream().flatMap(Scorecard::questionsOf).toList();
  }

  private static Stream<Question> questionsOf(Section section) {
    return Stream.concat(
        section.questions().stream(), section.sections().stream().flatMap(Scorecard::questionsOf));
  }

  /** The names of all facts about an interaction that conditions look at or questions take. */
  public Set<String> facts() {
    Set<String> facts = new TreeSet<>();
    ConditionSites.of(this).conditions().values().stream()
        .flatMap(Condition::facts)
        .forEach(facts::add);
    for (Question question : questions()) {
      if (question.answeredBy() instanceof AnsweredBy.Metadata metadata) {
        facts.add(metadata.name());
      }
    }
    return Collections.unmodifiableSet(facts);
  }

  /**
   * The ids of questions and sections with a condition of which it was not decided whether any
   * answers make it come true: finding out would take more than a million comparisons, or five for
   * the whole card. Empty for nearly every card. Of a card that has breaches it says nothing. Asked
   * right after the {@link #breaches} of the same card it searches nothing anew.
   */
  public List<String> undecidedVisibility() {
    return CardRules.of(this).undecided();
  }

  @Override
  public List<Breach> breaches() {
    return CardRules.of(this).breaches();
  }

  /** Builds a card step by step. Not for sharing between threads. */
  public static final class Builder extends RecordBuilder<Scorecard, Builder> {
    private Builder(ScorecardRef ref) {
      super(Scorecard.class);
      ref(ref).title(Text.of(ref.id())).scoring(Scoring.DEFAULT).lint(LintSettings.NONE);
    }

    /** Its identity and version. */
    public Builder ref(ScorecardRef identity) {
      return put("id", identity.id()).put("version", identity.version());
    }

    /** What reviewers see; the id unless set. */
    public Builder title(Text words) {
      return put("title", words);
    }

    /** For whom it is, or null. */
    public Builder description(@Nullable Text words) {
      return put("description", words);
    }

    /** What kinds of interaction it is for. */
    public Builder channels(List<String> names) {
      return put("channels", names);
    }

    /** The policies of the whole card. */
    public Builder scoring(Scoring policies) {
      return put("scoring", policies);
    }

    /** Options by name, for cards that extend this one. */
    public Builder scales(Map<String, List<Option>> byName) {
      return put("scales", byName);
    }

    /** The causes that evaluations may name, by id. */
    public Builder causes(Map<String, Text> byId) {
      return put("causes", byId);
    }

    /** Its sections, in display order. */
    public Builder sections(List<Section> list) {
      return put("sections", list);
    }

    /** Examples that travel with it. */
    public Builder tests(List<ScorecardTest> list) {
      return put("tests", list);
    }

    /** What lint is not to tell of it; nothing unless set. */
    public Builder lint(LintSettings settings) {
      return put("lint", settings);
    }
  }
}
