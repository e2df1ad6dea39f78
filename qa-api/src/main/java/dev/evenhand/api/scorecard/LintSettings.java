package dev.evenhand.api.scorecard;

import dev.evenhand.api.constraint.Prose;
import dev.evenhand.api.copy.Copies;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the lint of a card is not to tell, and why. It changes no score.
 *
 * @param off the rules that are switched off, for the whole card or one place
 */
public record LintSettings(List<@Valid Off> off) {
  /** Every rule is told everywhere. */
  public static final LintSettings NONE = new LintSettings(List.of());

  public LintSettings {
    off = Copies.list(off, "off");
  }

  /**
   * A rule that is switched off.
   *
   * @param rule its id, such as {@code heavy-question}
   * @param where the id of the question or section of which it is not told, with all that stands in
   *     a section; null for the whole card
   * @param reason why, for whoever reads the card next
   */
  public record Off(@Prose String rule, @Nullable String where, @Prose String reason) {
    public Off {
      Objects.requireNonNull(rule, "rule");
      Objects.requireNonNull(reason, "reason");
    }
  }
}
