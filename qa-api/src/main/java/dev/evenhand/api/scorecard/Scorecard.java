package dev.evenhand.api.scorecard;

import dev.evenhand.api.constraint.Breach;
import dev.evenhand.api.constraint.CardVersion;
import dev.evenhand.api.constraint.Identifier;
import dev.evenhand.api.constraint.SelfChecked;
import dev.evenhand.api.constraint.SelfChecking;
import jakarta.validation.Valid;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
    List<@Valid ScorecardTest> tests)
    implements SelfChecking {

  /** The most questions that a card may have. */
  public static final int MAX_QUESTIONS = 1_000;

  public Scorecard {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(version, "version");
    Objects.requireNonNull(title, "title");
    channels = List.copyOf(channels);
    Objects.requireNonNull(scoring, "scoring");
    scales = Collections.unmodifiableMap(new LinkedHashMap<>(scales));
    causes = Collections.unmodifiableMap(new LinkedHashMap<>(causes));
    sections = List.copyOf(sections);
    tests = List.copyOf(tests);
  }

  /** A card without description, channels and tests. */
  public static Scorecard of(
      ScorecardRef ref, String title, Scoring scoring, List<Section> sections) {
    return new Scorecard(
        ref.id(),
        ref.version(),
        Text.of(title),
        null,
        List.of(),
        scoring,
        Map.of(),
        Map.of(),
        sections,
        List.of());
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

  @Override
  public List<Breach> breaches() {
    return CardRules.breaches(this);
  }
}
