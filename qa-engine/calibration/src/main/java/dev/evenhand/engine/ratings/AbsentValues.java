package dev.evenhand.engine.ratings;

import dev.evenhand.engine.agreement.Category;
import dev.evenhand.engine.words.Spelling;
import dev.evenhand.engine.words.UsualOrders;
import dev.evenhand.engine.words.UsualWords;
import dev.evenhand.engine.words.UsualWords.Meaning;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Values that mean that there is no rating, or that the question did not apply. */
final class AbsentValues {
  private final RatingsSettings settings;
  private final NumberMarks marks;
  private final CellNotes notes;
  private final OpenValues values;

  /** The label of the category "not applicable", if there is one. */
  private Optional<String> notApplicable = Optional.empty();

  AbsentValues(RatingsSettings settings, NumberMarks marks, CellNotes notes, OpenValues values) {
    this.settings = settings;
    this.marks = marks;
    this.notes = notes;
    this.values = values;
  }

  Optional<String> notApplicable() {
    return notApplicable;
  }

  /** Reads those that were said to mean so. */
  void readSaid() {
    Set<String> missing = folded(settings.missing);
    Set<String> none = folded(settings.notApplicable);
    List<Value> found = new ArrayList<>();
    for (Value value : values.all()) {
      String key = Spelling.folded(value.text());
      if (missing.contains(key)) {
        values.readAsMissing(value);
      } else if (none.contains(key)) {
        found.add(value);
      }
    }
    settings.notApplicable.stream().sorted().findFirst().ifPresent(name -> name(found, name));
  }

  private static Set<String> folded(Collection<String> words) {
    Set<String> keys = new HashSet<>();
    words.forEach(word -> keys.add(Spelling.folded(word)));
    return keys;
  }

  /** Reads those that usually mean so, unless all there are do. */
  void readUsual() {
    List<Value> found = new ArrayList<>();
    List<Value> unclear = new ArrayList<>();
    for (Value value : values.all()) {
      Meaning meaning = UsualWords.meaning(value.text()).orElse(Meaning.YES);
      boolean absent =
          meaning == Meaning.MISSING
              || meaning == Meaning.NOT_APPLICABLE && settings.notApplicable.isEmpty();
      if ((absent || meaning == Meaning.UNCLEAR) && !isAnswer(value.text())) {
        (absent ? found : unclear).add(value);
      }
    }
    List<Value> rest = new ArrayList<>(values.all());
    rest.removeAll(found);
    if (values.plain() > 0 || !rest.isEmpty()) {
      found.forEach(this::readUsual);
      nameUsual(found);
      rest.removeAll(unclear);
      boolean amongNumbers =
          values.plain() + rest.size() > 0
              && rest.stream().allMatch(value -> marks.read(value.text()) != null);
      unclear.forEach(value -> tellUnclear(value, amongNumbers));
    }
  }

  /** Whether it is a word of a usual scale that is here as a whole, or a minus beside a plus. */
  private boolean isAnswer(String text) {
    List<String> all = values.texts();
    return text.startsWith("-") && all.stream().anyMatch(other -> other.startsWith("+"))
        || UsualOrders.isWord(text) && UsualOrders.of(all).isPresent();
  }

  private static boolean isMissing(Value value) {
    return UsualWords.meaning(value.text()).equals(Optional.of(Meaning.MISSING));
  }

  private void readUsual(Value value) {
    boolean missing = isMissing(value);
    notes.add(
        missing ? "missing-values" : "not-applicable-values",
        value,
        "",
        CellNotes.VALUES + " read as " + (missing ? "missing" : "not applicable"),
        CellNotes.VERBATIM);
    if (missing) {
      values.readAsMissing(value);
    }
  }

  private void nameUsual(List<Value> found) {
    List<Value> none = found.stream().filter(value -> !isMissing(value)).toList();
    none.stream().max(Value.MOST_USED).ifPresent(usual -> name(none, usual.text()));
  }

  private void name(List<Value> found, String name) {
    if (!found.isEmpty()) {
      notApplicable = Optional.of(name);
      found.forEach(value -> values.readAs(value, new Category(name, null)));
    }
  }

  private void tellUnclear(Value value, boolean amongNumbers) {
    if (amongNumbers) {
      notes.add(
          "missing-values", value, "", CellNotes.VALUES + " read as missing", CellNotes.VERBATIM);
      values.readAsMissing(value);
    } else {
      notes.doubtful(
          "maybe-missing",
          value,
          "",
          CellNotes.VALUES + " counted as an answer, and may mean that there is none",
          ("Use qa's option --missing '%1$s' or --not-applicable '%1$s' if it means so, else"
                  + " --categories with all answers.")
              .formatted(value.text()));
    }
  }
}
