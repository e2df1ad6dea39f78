package dev.evenhand.engine.ratings;

import dev.evenhand.engine.agreement.Category;
import dev.evenhand.engine.words.Spelling;
import dev.evenhand.engine.words.UsualOrders;
import dev.evenhand.engine.words.UsualWords;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What the values of one criterion mean, decided from all of them: numbers with marks or words,
 * words for what is no answer, and several spellings of one answer.
 */
final class ValueReading {
  private final RatingsSettings settings;
  private final NumberMarks marks;
  private final CellNotes notes;
  private final String criterion;
  private final Map<String, Optional<Category>> read = new HashMap<>();
  private final Set<String> notApplicable = new HashSet<>();
  private final Map<String, String> declared = new HashMap<>();

  /** The values that may be read otherwise than they are written. */
  private final List<Value> open = new ArrayList<>();

  private long plain;
  private boolean marked;

  ValueReading(String criterion, RatingsSettings settings, NumberMarks marks, CellNotes notes) {
    this.criterion = criterion;
    this.settings = settings;
    this.marks = marks;
    this.notes = notes;
    settings.categories.forEach(one -> declared.put(one.label(), one.label()));
  }

  /** Takes a distinct value. */
  void add(Value value) {
    if (marks.isPlain(value.text())) {
      plain++;
    } else if (!declared.containsKey(value.text())) {
      open.add(value);
    }
  }

  /** Decides, once all values were taken. */
  void decide() {
    readAbsent();
    if (!settings.verbatim) {
      readDeclared();
      readNumbers();
      readLabelled();
      readSpellings();
    }
  }

  /** The category that a value means; empty if it means that there is no rating. */
  Optional<Category> of(String text) {
    Optional<Category> known = read.get(text);
    if (known != null) {
      return known;
    }
    NumberMarks.Read number = marked && !declared.containsKey(text) && !marks.isPlain(text) ? marks.read(text) : null;
    return Optional.of(
        number == null ? Category.of(text) : Category.of(number.value().toPlainString()));
  }

  /** The labels of categories that mean "not applicable". */
  Set<String> notApplicable() {
    return notApplicable;
  }

  private void readAbsent() {
    Set<String> saidMissing = folded(settings.missing);
    Set<String> saidNotApplicable = folded(settings.notApplicable);
    List<Value> absent = new ArrayList<>();
    Map<Value, Boolean> isMissing = new HashMap<>();
    for (Value value : open) {
      String key = Spelling.folded(value.text());
      if (saidMissing.contains(key)) {
        read.put(value.text(), Optional.empty());
      } else if (saidNotApplicable.contains(key)) {
        absent.add(value);
      }
    }
    name(absent, settings.notApplicable.stream().sorted().findFirst().orElse(null));
    open.removeIf(value -> read.containsKey(value.text()));
    if (!settings.verbatim) {
      guessAbsent();
    }
  }

  private void guessAbsent() {
    List<Value> found = new ArrayList<>();
    List<Value> unclear = new ArrayList<>();
    for (Value value : open) {
      UsualWords.Meaning meaning = UsualWords.meaning(value.text()).orElse(null);
      if (isAnswer(value.text())) {
        continue;
      }
      if (meaning == UsualWords.Meaning.UNCLEAR) {
        unclear.add(value);
      } else if (meaning == UsualWords.Meaning.MISSING
          || meaning == UsualWords.Meaning.NOT_APPLICABLE && saidNothing()) {
        found.add(value);
      }
    }
    if (plain == 0 && found.size() == open.size()) {
      return;
    }
    boolean allNumbers =
        open.stream()
            .filter(value -> !found.contains(value) && !unclear.contains(value))
            .allMatch(value -> marks.read(value.text()) != null);
    tellUnclear(unclear, allNumbers && plain + open.size() - found.size() > unclear.size());
    takeAbsent(found);
  }

  private boolean saidNothing() {
    return settings.notApplicable.isEmpty();
  }

  /** Whether the word is one of a usual scale whose other words are here, too; or minus beside plus. */
  private boolean isAnswer(String text) {
    boolean plus = open.stream().anyMatch(value -> value.text().startsWith("+"));
    List<String> all = open.stream().map(Value::text).toList();
    return plus && text.startsWith("-") || UsualOrders.isWord(text) && UsualOrders.of(all).isPresent();
  }

  private void tellUnclear(List<Value> unclear, boolean amongNumbers) {
    for (Value value : unclear) {
      if (amongNumbers) {
        read.put(value.text(), Optional.empty());
        notes.add(
            "missing-values",
            value,
            "%s read as missing",
            "Say --not-applicable or --verbatim if that is not so.",
            false);
      } else {
        notes.add(
            "maybe-missing",
            value,
            "%s kept as an answer, and may mean that there is none",
            "Say --missing '%s' or --not-applicable '%s' if it means so, else --categories with all"
                    .formatted(value.text(), value.text())
                + " answers.",
            true);
      }
    }
    open.removeIf(value -> read.containsKey(value.text()));
  }

  private void takeAbsent(List<Value> found) {
    List<Value> none = new ArrayList<>();
    for (Value value : found) {
      if (UsualWords.meaning(value.text()).orElseThrow() == UsualWords.Meaning.MISSING) {
        read.put(value.text(), Optional.empty());
        notes.add("missing-values", value, "%s read as missing", CellNotes.VERBATIM, false);
      } else {
        none.add(value);
        notes.add(
            "not-applicable-values",
            value,
            "%s read as not applicable",
            CellNotes.VERBATIM,
            false);
      }
    }
    name(none, none.stream().max(MOST_USED).map(Value::text).orElse(null));
    open.removeIf(value -> read.containsKey(value.text()));
  }

  /** The most frequent; of equals the first in the order of texts. */
  private static final Comparator<Value> MOST_USED =
      Comparator.comparingLong(Value::count)
          .thenComparing(Comparator.comparing(Value::text).reversed());

  private void name(List<Value> values, @Nullable String name) {
    if (name != null && !values.isEmpty()) {
      notApplicable.add(name);
      Category category = new Category(name, null);
      values.forEach(value -> read.put(value.text(), Optional.of(category)));
    }
  }

  /** Other spellings of declared categories. */
  private void readDeclared() {
    Map<String, @Nullable String> byKey = new HashMap<>();
    declared.keySet().forEach(label -> byKey.merge(Spelling.folded(label), label, (a, b) -> ""));
    for (Value value : open) {
      String label = byKey.get(Spelling.folded(value.text()));
      if (label != null && !label.isEmpty()) {
        read.put(value.text(), Optional.of(category(label)));
        tellSpelling(value, label);
      }
    }
    open.removeIf(value -> read.containsKey(value.text()));
  }

  private Category category(String label) {
    return settings.categories.stream()
        .filter(one -> one.label().equals(label))
        .findFirst()
        .orElseThrow();
  }

  /** Numbers with a decimal comma, a percent sign or marks of thousands, if most are numbers. */
  private void readNumbers() {
    List<Value> numbers =
        open.stream().filter(value -> marks.read(value.text()) != null).toList();
    if (numbers.isEmpty() || 2 * (numbers.size() + plain) <= open.size() + plain) {
      return;
    }
    marked = true;
    boolean somePercent = plain > 0;
    for (Value value : numbers) {
      NumberMarks.Read number = java.util.Objects.requireNonNull(marks.read(value.text()));
      tellNumber(value, number, somePercent);
    }
    open.removeAll(new HashSet<>(numbers));
  }

  private void tellNumber(Value value, NumberMarks.Read number, boolean somePlain) {
    String as = number.value().toPlainString();
    if (number.percent()) {
      notes.add(
          "percent-signs",
          value,
          "%%s with a percent sign read as numbers: %s as %s".formatted(escaped(value.text()), as),
          CellNotes.VERBATIM,
          somePlain);
    }
    if (number.comma() && settings.decimal == null) {
      notes.add(
          "decimal-commas",
          value,
          "%%s with a comma read as decimals: %s as %s".formatted(escaped(value.text()), as),
          "Say --decimal . if the comma does not begin decimals.",
          false);
    }
    if (number.grouped()) {
      notes.add(
          "thousands-marks",
          value,
          "%%s with marks of thousands read as numbers: %s as %s".formatted(escaped(value.text()), as),
          number.sure() ? CellNotes.VERBATIM : "Say --decimal , if the comma begins decimals.",
          !number.sure());
    }
  }

  private static String escaped(String text) {
    return text.replace("%", "%%");
  }

  /** Numbers with words beside them, if all that is left are. */
  private void readLabelled() {
    Map<String, LabelledNumber> all =
        LabelledNumber.ofAll(open.stream().map(Value::text).toList());
    if (all.isEmpty() || !declared.isEmpty() && plain == 0 && !declaredNumbers()) {
      return;
    }
    for (Value value : open) {
      LabelledNumber one = all.get(value.text());
      if (one != null) {
        read.put(value.text(), Optional.of(Category.of(value.text(), one.number())));
        notes.add(
            one.fraction() ? "fractions" : "labelled-numbers",
            value,
            "%%s read by the number: %s as %s"
                .formatted(escaped(value.text()), one.number().toPlainString()),
            CellNotes.VERBATIM,
            false);
      }
    }
    open.clear();
  }

  private boolean declaredNumbers() {
    return settings.categories.stream().allMatch(one -> one.value() != null);
  }

  /** Answers that differ by capitals and blanks only, and sets that differ by their order only. */
  private void readSpellings() {
    group(value -> AnswerSet.keyOrNull(value.text()))
        .forEach(this::readSet);
    open.removeIf(value -> read.containsKey(value.text()));
    group(value -> Spelling.folded(value.text())).forEach(this::readSpelling);
  }

  private Map<String, List<Value>> group(Function<Value, @Nullable String> key) {
    Map<String, List<Value>> groups = new LinkedHashMap<>();
    for (Value value : open) {
      String found = key.apply(value);
      if (found != null) {
        groups.computeIfAbsent(found, one -> new ArrayList<>()).add(value);
      }
    }
    return groups;
  }

  private void readSet(String key, List<Value> same) {
    boolean json = same.stream().anyMatch(value -> AnswerSet.isJson(value.text()));
    if (same.size() < 2 && !json) {
      return;
    }
    Value usual = same.stream().max(MOST_USED).orElseThrow();
    String label = AnswerSet.text(AnswerSet.parts(usual.text()));
    for (Value value : same) {
      read.put(value.text(), Optional.of(Category.of(label)));
      notes.add(
          "answer-sets",
          value,
          "%s read as sets of answers, whatever their order",
          CellNotes.VERBATIM,
          false);
    }
  }

  private void readSpelling(String key, List<Value> same) {
    if (same.size() < 2) {
      return;
    }
    Value usual = same.stream().max(MOST_USED).orElseThrow();
    for (Value value : same) {
      if (!value.equals(usual)) {
        read.put(value.text(), Optional.of(Category.of(usual.text())));
        tellSpelling(value, usual.text());
      }
    }
  }

  private void tellSpelling(Value value, String as) {
    notes.add(
        "same-answers",
        value,
        "%%s read as '%s', which differs by capitals and blanks only".formatted(escaped(as)),
        CellNotes.VERBATIM,
        false);
  }

  private static Set<String> folded(Collection<String> words) {
    Set<String> keys = new HashSet<>();
    words.forEach(word -> keys.add(Spelling.folded(word)));
    return keys;
  }

  String criterion() {
    return criterion;
  }
}
