package dev.evenhand.engine.ratings;

import dev.evenhand.engine.agreement.Category;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Values that are numbers with a percent sign, marks or words. */
final class NumberValues {
  private static final String AS_NUMBER = CellNotes.VALUES + " is read as " + CellNotes.AS;

  private final RatingsSettings settings;
  private final NumberMarks marks;
  private final CellNotes notes;
  private final OpenValues values;

  NumberValues(RatingsSettings settings, NumberMarks marks, CellNotes notes, OpenValues values) {
    this.settings = settings;
    this.marks = marks;
    this.notes = notes;
    this.values = values;
  }

  /** Reads marks and percent signs if most values are numbers; whether it did. */
  boolean readMarked() {
    List<Value> found = new ArrayList<>();
    for (Value value : values.all()) {
      if (marks.read(value.text()) != null) {
        found.add(value);
      }
    }
    long words = (long) values.all().size() - found.size();
    if (found.isEmpty() || found.size() + values.plain() <= words) {
      return false;
    }
    boolean mixed = values.plain() > 0 || found.stream().anyMatch(value -> !isPercent(value));
    found.forEach(value -> tell(value, mixed));
    values.close(found);
    return true;
  }

  private boolean isPercent(Value value) {
    NumberMarks.Read read = marks.read(value.text());
    return read != null && read.percent();
  }

  private void tell(Value value, boolean mixed) {
    NumberMarks.Read read = marks.read(value.text());
    if (read == null) {
      return;
    }
    String as = read.value().toPlainString();
    if (read.percent() && mixed) {
      notes.doubtful(
          "percent-signs",
          value,
          as,
          "some values have a percent sign: " + AS_NUMBER,
          CellNotes.VERBATIM);
    } else if (read.percent()) {
      notes.add("percent-signs", value, as, "percent signs: " + AS_NUMBER, CellNotes.VERBATIM);
    }
    if (read.comma() && settings.decimal == null) {
      notes.add(
          "decimal-commas",
          value,
          as,
          "decimal commas: " + AS_NUMBER,
          "Use qa's option --decimal . if commas do not begin decimals.");
    }
    if (read.grouped() && read.sure()) {
      notes.add(
          "thousands-marks", value, as, "marks of thousands: " + AS_NUMBER, CellNotes.VERBATIM);
    } else if (read.grouped()) {
      notes.doubtful(
          "thousands-marks",
          value,
          as,
          "marks of thousands: " + AS_NUMBER,
          "Use qa's option --decimal , if the comma begins decimals.");
    }
  }

  /** Reads numbers with words beside them if all that is left are such. */
  void readLabelled() {
    boolean words =
        !settings.categories.isEmpty()
            && settings.categories.stream().anyMatch(one -> one.value() == null);
    Map<String, LabelledNumber> all = words ? Map.of() : LabelledNumber.ofAll(values.texts());
    for (Value value : values.all()) {
      LabelledNumber one = all.get(value.text());
      if (one != null) {
        values.readAs(value, Category.of(value.text(), one.number()));
        notes.add(
            one.fraction() ? "fractions" : "labelled-numbers",
            value,
            one.number().toPlainString(),
            (one.fraction() ? "points of points: " : "numbers with words: ") + AS_NUMBER,
            CellNotes.VERBATIM);
      }
    }
  }

  /** Reads numbers with a unit if all that is left are such; doubtful beside numbers without. */
  void readUnits() {
    boolean words = settings.categories.stream().anyMatch(one -> one.value() == null);
    Map<String, UnitNumber> all = words ? Map.of() : UnitNumber.ofAll(values.texts());
    for (Value value : values.all()) {
      UnitNumber one = all.get(value.text());
      if (one != null) {
        String as = one.number().toPlainString();
        values.readAs(value, Category.of(as));
        if (values.plain() > 0) {
          notes.doubtful(
              "units", value, as, "some numbers have a unit: " + AS_NUMBER, CellNotes.VERBATIM);
        } else {
          notes.add("units", value, as, "numbers with a unit: " + AS_NUMBER, CellNotes.VERBATIM);
        }
      }
    }
  }
}
