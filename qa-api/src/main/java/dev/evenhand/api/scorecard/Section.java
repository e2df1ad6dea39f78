package dev.evenhand.api.scorecard;

import dev.evenhand.api.constraint.Identifier;
import dev.evenhand.api.constraint.Weight;
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
 * @param questions in display order
 * @param sections shown after the questions
 */
public record Section(
    @Identifier String id,
    @Valid Text title,
    @Weight @Nullable BigDecimal weight,
    @Nullable Method method,
    @Nullable NotApplicablePolicy notApplicable,
    @Nullable UnansweredPolicy unanswered,
    List<@Valid Question> questions,
    List<@Valid Section> sections) {

  public Section {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(title, "title");
    weight = Decimals.canonical(weight);
    questions = List.copyOf(questions);
    sections = List.copyOf(sections);
  }

  /** A section of questions under the policies of the card. */
  public static Section of(
      String id, String title, @Nullable BigDecimal weight, List<Question> questions) {
    return new Section(id, Text.of(title), weight, null, null, null, questions, List.of());
  }
}
