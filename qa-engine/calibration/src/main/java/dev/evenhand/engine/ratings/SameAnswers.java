package dev.evenhand.engine.ratings;

import dev.evenhand.engine.agreement.Category;
import dev.evenhand.engine.words.Spelling;
import dev.evenhand.engine.words.UsualWords;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Values that are one answer: they differ by capitals and blanks only, or by the order of a set.
 */
final class SameAnswers {
  private final CellNotes notes;
  private final OpenValues values;

  SameAnswers(CellNotes notes, OpenValues values) {
    this.notes = notes;
    this.values = values;
  }

  /** Reads other spellings of declared categories. */
  void readDeclared(List<Category> declared) {
    Map<String, List<Category>> byKey = new HashMap<>();
    for (Category one : declared) {
      byKey.computeIfAbsent(Spelling.folded(one.label()), key -> new ArrayList<>()).add(one);
    }
    for (Value value : values.all()) {
      List<Category> same = byKey.getOrDefault(Spelling.folded(value.text()), List.of());
      if (same.size() == 1) {
        tell(value, same.get(0).label());
        values.readAs(value, same.get(0));
      }
    }
  }

  /**
   * Reads cells with several answers as sets, if one shows that they are: the same answers stand in
   * another order, or as a list of JSON.
   *
   * @param said whether somebody said that they are
   * @return whether there are sets
   */
  boolean readSets(boolean said) {
    Collection<List<Value>> groups = groups(value -> AnswerSet.keyOrNull(value.text()));
    boolean shown = said || groups.stream().anyMatch(SameAnswers::showsSets);
    for (List<Value> same : shown ? groups : List.<List<Value>>of()) {
      Value usual = same.stream().max(Value.MOST_USED).orElseThrow();
      String label = AnswerSet.text(AnswerSet.parts(usual.text()));
      same.forEach(value -> readSet(value, label, said));
    }
    return shown;
  }

  private static boolean showsSets(List<Value> same) {
    return same.size() > 1 || same.stream().anyMatch(value -> AnswerSet.isJson(value.text()));
  }

  private void readSet(Value value, String label, boolean said) {
    if (!said && !value.text().equals(label)) {
      notes.add(
          "answer-sets",
          value,
          label,
          "sets of answers, whatever their order: "
              + CellNotes.VALUES
              + " is read as "
              + CellNotes.AS,
          CellNotes.VERBATIM);
    }
    values.readAs(value, new Category(label, null));
  }

  void readSpellings() {
    for (List<Value> same : groups(value -> Spelling.folded(value.text()))) {
      Value usual = same.stream().max(Value.MOST_USED).orElseThrow();
      for (Value value : same) {
        if (!value.equals(usual)) {
          tell(value, usual.text());
          values.readAs(value, Category.of(usual.text()));
        }
      }
    }
  }

  /** Words for yes, or for no, that are kept apart. */
  void tellSameMeanings() {
    for (List<Value> same : groups(SameAnswers::meaning)) {
      if (same.size() > 1) {
        same.forEach(
            value ->
                notes.doubtful(
                    "same-meaning",
                    value,
                    value.text(),
                    "usual words for %s, which count as different answers: %s"
                        .formatted(meaning(value), CellNotes.VALUES),
                    "Write one word for each answer; or use qa's option --verbatim if they differ."));
      }
    }
  }

  private static @Nullable String meaning(Value value) {
    return UsualWords.meaning(value.text())
        .filter(one -> one == UsualWords.Meaning.YES || one == UsualWords.Meaning.NO)
        .map(one -> one == UsualWords.Meaning.YES ? "yes" : "no")
        .orElse(null);
  }

  private void tell(Value value, String as) {
    notes.add(
        "same-answers",
        value,
        as,
        "capitals and blanks do not count: " + CellNotes.VALUES + " is read as " + CellNotes.AS,
        CellNotes.VERBATIM);
  }

  private Collection<List<Value>> groups(Function<Value, @Nullable String> key) {
    Map<String, List<Value>> groups = new LinkedHashMap<>();
    for (Value value : values.all()) {
      String found = key.apply(value);
      if (found != null) {
        groups.computeIfAbsent(found, one -> new ArrayList<>()).add(value);
      }
    }
    return groups.values();
  }
}
