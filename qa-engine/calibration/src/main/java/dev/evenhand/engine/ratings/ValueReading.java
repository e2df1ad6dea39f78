package dev.evenhand.engine.ratings;

import dev.evenhand.engine.agreement.Category;
import dev.evenhand.engine.calibration.Scale;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** What the values of one criterion mean, decided from all of them. */
final class ValueReading {
  private static final String POINTS =
      "points begin decimals here, so "
          + CellNotes.VALUES
          + " is less than the hundreds beside it;"
          + " maybe they part thousands";

  private final RatingsSettings settings;
  private final CellNotes notes;
  private final NumberMarks marks;
  private final OpenValues values = new OpenValues();
  private final AbsentValues absent;
  private final NumberValues numbers;
  private final SameAnswers same;
  private final Set<String> declared = new HashSet<>();
  private boolean marked;
  private boolean sets;

  ValueReading(RatingsSettings settings, NumberMarks marks, CellNotes notes) {
    this.settings = settings;
    this.marks = marks;
    this.notes = notes;
    this.absent = new AbsentValues(settings, marks, notes, values);
    this.numbers = new NumberValues(settings, marks, notes, values);
    this.same = new SameAnswers(notes, values);
    settings.categories.forEach(one -> declared.add(one.label()));
  }

  /** Takes a distinct value. */
  void add(Value value) {
    if (marks.isPlain(value.text()) && !settings.notApplicable.contains(value.text())) {
      values.addPlain();
      if (!settings.verbatim && marks.mayBeThousands(value.text())) {
        notes.doubtful(
            "points-unclear",
            value,
            value.text(),
            POINTS,
            "Use qa's option --decimal ," + " if so.");
      }
    } else if (!declared.contains(value.text())) {
      values.add(value);
    }
  }

  /** Decides, once all values were taken. */
  void decide() {
    absent.readSaid();
    if (!settings.verbatim) {
      same.readDeclared(settings.categories);
      absent.readUsual();
      marked = numbers.readMarked();
      numbers.readLabelled();
      numbers.readUnits();
      sets = same.readSets(settings.scale == Scale.SET);
      same.readSpellings();
      same.tellSameMeanings();
    }
  }

  /** The category that a value means; empty if it means that there is no rating. */
  Optional<Category> of(String text) {
    if (values.isRead(text)) {
      return values.read(text);
    }
    NumberMarks.Read number =
        marked && !declared.contains(text) && !marks.isPlain(text) ? marks.read(text) : null;
    return Optional.of(
        number == null ? Category.of(text) : Category.of(number.value().toPlainString()));
  }

  /** Whether values are sets of answers. */
  boolean ofSets() {
    return sets;
  }

  /** The labels of categories that mean "not applicable". */
  Set<String> notApplicable() {
    return absent.notApplicable().map(Set::of).orElse(Set.of());
  }
}
