package dev.evenhand.engine.ratings;

import dev.evenhand.api.problem.Problem;
import java.util.List;
import java.util.Optional;

/** In which order the words of an ordinal scale were taken, or that it must be said. */
final class UsualOrderNotes {
  private static final int SHOWN = 10;
  private static final String ANOTHER =
      "Use qa's option --categories with all answers from low to high for another order.";

  private UsualOrderNotes() {}

  /** Tells of the order, if one was needed; what stops if there is none. */
  static Optional<Problem> tell(String criterion, CriterionRows.Read read, Notes notes) {
    if (read.words().isEmpty()) {
      return Optional.empty();
    }
    if (read.order().isEmpty()) {
      return Optional.of(
          Problem.unreadable(
              "order-needed",
              notes.at(0),
              "on an ordinal scale the answers to '%s' need an order: %s"
                  .formatted(criterion, shown(read.words(), ", ")),
              "Use qa's option --categories with all answers from low to high."));
    }
    String message =
        "the answers to '%s' are taken as steps in the order %s"
            .formatted(criterion, shown(read.order(), " < "));
    if (read.scaleSaid()) {
      notes.doubtful("usual-order", 0, "", message, ANOTHER);
    } else {
      notes.guess(
          "usual-order",
          0,
          "",
          message,
          ANOTHER + " Its option --scale nominal compares them as" + " names.");
    }
    return Optional.empty();
  }

  private static String shown(List<String> words, String between) {
    return String.join(between, words.subList(0, Math.min(SHOWN, words.size())))
        + (words.size() > SHOWN ? " …" : "");
  }
}
