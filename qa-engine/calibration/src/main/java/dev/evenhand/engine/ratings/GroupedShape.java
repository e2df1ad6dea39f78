package dev.evenhand.engine.ratings;

import dev.evenhand.api.problem.Checked;
import dev.evenhand.engine.sheet.OpenSheet;
import dev.evenhand.engine.words.TableWords;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/** A table with two rows of names: reviewers above questions, or the other way round. */
final class GroupedShape {
  private final OpenSheet sheet;
  private final RatingsSettings settings;
  private final Notes notes;
  private final List<Integer> grouped = new ArrayList<>();

  GroupedShape(OpenSheet sheet, RatingsSettings settings, Notes notes) {
    this.sheet = sheet;
    this.settings = settings;
    this.notes = notes;
    for (int i = 0; i < sheet.names().size(); i++) {
      if (!sheet.groups().get(i).isEmpty() && !sheet.names().get(i).isEmpty()) {
        grouped.add(i);
      }
    }
  }

  Checked<Layout> layout() {
    boolean questionsAbove = settings.shape == RatingShape.QUESTIONS || isQuestionsAbove();
    tell(questionsAbove);
    tellWithoutName();
    List<Layout.Value> values = new ArrayList<>();
    for (int column : grouped) {
      String above = sheet.groups().get(column);
      String below = sheet.names().get(column);
      values.add(
          questionsAbove
              ? new Layout.Value(column, below, above)
              : new Layout.Value(column, above, below));
    }
    return Checked.of(
        new Layout(
            RatingShape.REVIEWERS, Map.of(RatingColumn.ITEM, 0), values, sheet.names().size()));
  }

  private void tellWithoutName() {
    for (int i = 0; i < sheet.names().size(); i++) {
      if (ColumnProfile.of(i, sheet.names().get(i), sheet.first()).isWithoutName() && i > 0) {
        notes.withoutName(sheet.headerLine(), i, false);
      }
    }
  }

  private boolean isQuestionsAbove() {
    return settings.shape == null && (any(true, false) || any(false, true));
  }

  /** Whether a name there is usual for a reviewer, or for a question. */
  private boolean any(boolean above, boolean rater) {
    return grouped.stream()
        .map(column -> above ? sheet.groups().get(column) : sheet.names().get(column))
        .anyMatch(
            name ->
                rater
                    ? TableWords.isNumbered(TableWords.Heads.RATER_NAMES, name)
                    : TableWords.is(TableWords.Heads.QUESTION_NAMES, name));
  }

  private void tell(boolean questionsAbove) {
    if (settings.shape != null) {
      return;
    }
    boolean clear = any(true, true) || any(true, false) || any(false, true) || any(false, false);
    LinkedHashSet<String> groups = new LinkedHashSet<>();
    grouped.forEach(column -> groups.add(sheet.groups().get(column)));
    String text =
        "read as a wide table with two rows of names, the upper of %s: %s"
            .formatted(questionsAbove ? "questions" : "reviewers", String.join(", ", groups));
    String remedy =
        questionsAbove
            ? "Use qa's option --shape reviewers if they are reviewers."
            : "Use qa's option --shape questions if they are questions.";
    if (clear) {
      notes.guess("shape-guessed", sheet.headerLine(), "", text, remedy);
    } else {
      notes.doubtful("shape-guessed", sheet.headerLine(), "", text, remedy);
    }
  }
}
