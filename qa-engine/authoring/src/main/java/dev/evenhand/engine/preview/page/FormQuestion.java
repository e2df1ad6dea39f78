package dev.evenhand.engine.preview.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A question of a form.
 *
 * @param number such as {@code 2.1}
 * @param guidance how to judge, or null
 * @param share what it decides of the score; empty where parts have no shares of it
 * @param notes its conditions and rules, a sentence each
 * @param unit of a number, or null
 * @param ranges what numbers score, if ranges do
 * @param notApplicable the box for that, or null if it is no answer
 * @param causes the boxes for why points were lost; empty where the card asks for none
 */
public record FormQuestion(
    String id,
    String number,
    Said ask,
    @Nullable Said guidance,
    String share,
    List<String> notes,
    Widget widget,
    @Nullable String unit,
    List<FormChoice> choices,
    List<String> ranges,
    @Nullable FormChoice notApplicable,
    List<FormChoice> causes) {
  /** How an answer is entered. */
  public enum Widget {
    /** One of several. */
    ONE,
    /** Any of several. */
    MANY,
    NUMBER,
    DAY,
    WORDS
  }

  /** Whether the boxes need no words beside them, so that several stand in a line. */
  public boolean isPlain() {
    return choices.stream().allMatch(choice -> choice.means() == null)
        && choices.stream().mapToInt(choice -> choice.label().words().length()).sum() < 60;
  }

  /** Whether some answer wants a comment. */
  public boolean mayWantComment() {
    return choices.stream()
            .flatMap(choice -> choice.marks().stream())
            .anyMatch(FormQuestion::isComment)
        || (notApplicable != null
            && notApplicable.marks().stream().anyMatch(FormQuestion::isComment));
  }

  private static boolean isComment(FormChoice.Mark mark) {
    return mark.kind() == FormChoice.Kind.COMMENT;
  }
}
