package dev.evenhand.api.evaluation;

import dev.evenhand.api.copy.Copies;
import java.util.List;
import java.util.Objects;

/**
 * What was said or written in an interaction, for those who answer questions by it. It is personal
 * data: no message of Evenhand repeats it, and no evaluation holds it.
 *
 * @param turns in the order in which they were said
 */
public record Transcript(List<Turn> turns) {
  public Transcript {
    turns = Copies.list(turns, "turns");
  }

  /**
   * What one speaker said at once.
   *
   * @param speaker who, such as {@code agent} or {@code customer}
   */
  public record Turn(String speaker, String text) {
    public Turn {
      Objects.requireNonNull(speaker, "speaker");
      Objects.requireNonNull(text, "text");
    }

    /** Who spoke, and how much; never what. */
    @Override
    public String toString() {
      return "Turn[speaker=%s, %s characters]".formatted(speaker, text.length());
    }
  }

  /** A transcript of these turns. */
  public static Transcript of(Turn... turns) {
    Objects.requireNonNull(turns, "turns");
    return new Transcript(List.of(turns));
  }

  /** How many turns there are; never what was said. */
  @Override
  public String toString() {
    return "Transcript[%s turns]".formatted(turns.size());
  }
}
