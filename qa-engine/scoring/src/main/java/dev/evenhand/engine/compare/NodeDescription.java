package dev.evenhand.engine.compare;

import dev.evenhand.api.scorecard.Question;
import dev.evenhand.api.scorecard.Section;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A section or question in a few words, for where it is new or gone. */
final class NodeDescription {
  private NodeDescription() {}

  static String of(CardOutline card, String id) {
    Section section = card.sections().get(id);
    if (section != null) {
      return "\"%s\"%s".formatted(section.title(), weight(section.weight()));
    }
    Question question = Objects.requireNonNull(card.questions().get(id));
    return "\"%s\", %s%s, in %s"
        .formatted(
            question.ask(),
            question.kind().type(),
            weight(question.weight()),
            section(card.parentOf(id)));
  }

  private static String weight(@Nullable BigDecimal weight) {
    return weight == null ? "" : ", weight " + weight.toPlainString();
  }

  static String section(String id) {
    return id.equals(CardOutline.CARD) ? "the card" : "'" + id + "'";
  }
}
