package dev.evenhand.engine.sheet.evaluation;

import dev.evenhand.api.problem.Location;
import dev.evenhand.api.problem.Names;
import dev.evenhand.api.problem.Problem;
import dev.evenhand.api.scorecard.Question;
import dev.evenhand.api.scorecard.Scorecard;
import dev.evenhand.engine.sheet.MergedCells;
import dev.evenhand.engine.sheet.SheetRow;
import dev.evenhand.engine.words.Spelling;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which column of a table tells what, by the names of the columns. */
final class SheetColumns {
  private static final int SHOWN = 5;
  private static final String ID = "id";

  /** What several rows may have in common, and each needs. */
  private static final List<EvaluationColumn> MERGEABLE =
      List.of(EvaluationColumn.INTERACTION, EvaluationColumn.REVIEWER);

  private final List<String> names;
  private final Map<EvaluationColumn, String> chosen;
  private final QuestionNames known;
  private final Map<EvaluationColumn, Integer> places = new EnumMap<>(EvaluationColumn.class);
  private final Map<String, Integer> questions = new LinkedHashMap<>();
  private final Set<Integer> answered = new HashSet<>();
  private final Map<String, Integer> facts = new LinkedHashMap<>();
  private final List<Problem> problems = new ArrayList<>();
  private final Set<Integer> refused = new HashSet<>();
  private final Set<EvaluationColumn> unclear = EnumSet.noneOf(EvaluationColumn.class);
  private final Location location;

  /** A column that does not name the evaluation, though it is called so; null if none is. */
  private @Nullable String sharedId;

  private SheetColumns(
      List<String> names,
      Map<EvaluationColumn, String> chosen,
      QuestionNames known,
      Location location) {
    this.names = names;
    this.chosen = chosen;
    this.known = known;
    this.location = location;
  }

  /**
   * Finds the columns.
   *
   * @param chosen names that the caller gave, in place of the usual ones
   */
  static SheetColumns of(
      List<String> names, Map<EvaluationColumn, String> chosen, Scorecard card, Location location) {
    SheetColumns columns = new SheetColumns(names, chosen, new QuestionNames(card), location);
    columns.chosen.forEach(columns::findChosen);
    columns.findQuestions(columns.known::isId);
    columns.findQuestions(name -> columns.known.question(name).isPresent());
    columns.findUsual((column, name) -> column.names().contains(Spelling.folded(name)));
    columns.findUsual(EvaluationColumn::isCalled);
    columns.findUsual(EvaluationColumn::mayBeCalled);
    columns.findFacts(card);
    if (columns.questions.isEmpty()) {
      columns.problems.add(columns.noQuestion(card));
    }
    return columns;
  }

  private void findChosen(EvaluationColumn column, String name) {
    int place = names.stream().map(Spelling::folded).toList().indexOf(Spelling.folded(name));
    if (place >= 0) {
      places.put(column, place);
    } else {
      problems.add(
          Problem.unreadable(
                  "missing-column",
                  location,
                  "no column '%s', which is to be the %s".formatted(name, column.word()),
                  Names.maybe(name, names, "Name one of the columns of the file."))
              .with(shown(names), null));
    }
  }

  private void findQuestions(Predicate<String> isCalled) {
    for (int i = 0; i < names.size(); i++) {
      if (isFree(i) && isCalled.test(names.get(i))) {
        String id = known.question(names.get(i)).orElseThrow();
        Integer other = questions.putIfAbsent(id, i);
        if (other == null) {
          answered.add(i);
        }
        if (other != null && refused.add(i)) {
          problems.add(twice(id, other, i));
        }
      }
    }
  }

  private Problem twice(String question, int first, int second) {
    return Problem.unreadable(
        "duplicate-column",
        location,
        "columns %s ('%s') and %s ('%s') both answer question '%s'"
            .formatted(
                first + 1,
                shortened(names.get(first)),
                second + 1,
                shortened(names.get(second)),
                question),
        "Rename or remove one of them.");
  }

  private boolean isFree(int place) {
    return !places.containsValue(place) && !answered.contains(place);
  }

  /** What is called by a usual name, if only one column is. */
  private void findUsual(BiPredicate<EvaluationColumn, String> isCalled) {
    for (EvaluationColumn column : EvaluationColumn.values()) {
      if (!places.containsKey(column) && !unclear.contains(column)) {
        int[] found =
            IntStream.range(0, names.size())
                .filter(this::isFree)
                .filter(place -> isCalled.test(column, names.get(place)))
                .toArray();
        if (found.length == 1) {
          places.put(column, found[0]);
        } else if (found.length > 1 && unclear.add(column)) {
          problems.add(unclear(column, found));
        }
      }
    }
  }

  private Problem unclear(EvaluationColumn column, int[] found) {
    List<String> may =
        IntStream.of(found).mapToObj(names::get).map(name -> "'" + name + "'").toList();
    return Problem.unreadable(
        "ambiguous-column",
        location,
        "%s may each be the %s".formatted(shown(may), column.word()),
        column.option() == null
            ? "Rename all but one of them."
            : "Say which it is with qa's option %s.".formatted(column.option()));
  }

  /** Facts about the interaction that the card looks at. */
  private void findFacts(Scorecard card) {
    Map<String, String> wanted = new HashMap<>();
    card.facts().forEach(fact -> wanted.put(Spelling.folded(fact), fact));
    for (int i = 0; i < names.size(); i++) {
      String fact = wanted.get(Spelling.folded(names.get(i)));
      if (fact != null && !answered.contains(i)) {
        facts.putIfAbsent(fact, i);
      }
    }
  }

  private Problem noQuestion(Scorecard card) {
    List<String> ids = card.questions().stream().map(Question::id).toList();
    return Problem.unreadable(
            "no-question-column",
            location,
            "no column is called like a question of %s".formatted(card.ref()),
            "Call each column of answers by the id or the words of its question.")
        .with(shown(names), shown(ids));
  }

  private static String shown(List<String> names) {
    return names.stream()
            .limit(SHOWN)
            .map(SheetColumns::shortened)
            .collect(Collectors.joining(", "))
        + (names.size() > SHOWN ? " and %s more".formatted(names.size() - SHOWN) : "");
  }

  private static String shortened(String name) {
    return name.length() <= 60 ? name : name.substring(0, 60) + "…";
  }

  /**
   * Where reviewers share what stands in a column 'ID', it names the interaction and not the
   * evaluation, unless another column certainly does.
   */
  void readSharedIds(List<SheetRow> first) {
    Integer id = places.get(EvaluationColumn.EVALUATION);
    Integer reviewer = places.get(EvaluationColumn.REVIEWER);
    if (id == null
        || reviewer == null
        || !Spelling.folded(names.get(id)).equals(ID)
        || !SharedIds.areShared(first, id, reviewer)) {
      return;
    }
    places.remove(EvaluationColumn.EVALUATION);
    sharedId = names.get(id);
    Integer interaction = places.get(EvaluationColumn.INTERACTION);
    boolean certain =
        interaction != null
            && (chosen.containsKey(EvaluationColumn.INTERACTION)
                || !EvaluationColumn.INTERACTION.mayBeCalled(names.get(interaction)));
    if (!certain) {
      places.put(EvaluationColumn.INTERACTION, id);
    }
  }

  /** What is wrong with the header. */
  List<Problem> problems() {
    return problems;
  }

  /** Whether a column answers a question. */
  boolean anyQuestion() {
    return !questions.isEmpty();
  }

  /** By question the column of its answers, in the order of the columns. */
  Map<String, Integer> questions() {
    return questions;
  }

  /** The columns of such questions of the card, in its order. */
  Stream<Integer> placesOf(Scorecard card, Predicate<Question> wanted) {
    return card.questions().stream()
        .filter(wanted)
        .flatMap(question -> Stream.ofNullable(questions.get(question.id())));
  }

  /** By fact its column. */
  Map<String, Integer> facts() {
    return facts;
  }

  Optional<Integer> place(EvaluationColumn column) {
    return Optional.ofNullable(places.get(column));
  }

  boolean has(EvaluationColumn column) {
    return places.containsKey(column);
  }

  /** Which interactions and reviewers hold for several rows, as the first rows show it. */
  MergedCells merged(List<SheetRow> first) {
    Map<Integer, String> words = new LinkedHashMap<>();
    for (EvaluationColumn column : MERGEABLE) {
      place(column).ifPresent(place -> words.put(place, column.word()));
    }
    List<Integer> names = new ArrayList<>(words.keySet());
    place(EvaluationColumn.EVALUATION).ifPresent(names::add);
    return MergedCells.of(words, names, first);
  }

  int size() {
    return names.size();
  }

  /** Whether each column is called by the very name that it has here. */
  private boolean isExact() {
    boolean places =
        this.places.entrySet().stream()
            .allMatch(
                entry ->
                    chosen.containsKey(entry.getKey())
                        || entry
                            .getKey()
                            .names()
                            .contains(Spelling.folded(names.get(entry.getValue()))));
    boolean asked =
        questions.entrySet().stream()
            .allMatch(entry -> entry.getKey().equals(names.get(entry.getValue())));
    return places && asked && sharedId == null && leftOut().isEmpty() && madeUp().isEmpty();
  }

  /** How the table is read, in one sentence; empty where its names leave nothing open. */
  Optional<Problem> notice() {
    return isExact() ? Optional.empty() : Optional.of(told());
  }

  private Problem told() {
    List<String> told = new ArrayList<>();
    told.add(
        "read as a row an evaluation and a column a question: "
            + shown(questions.values().stream().sorted().map(names::get).toList()));
    places.forEach(
        (column, place) -> {
          if (!column.names().contains(Spelling.folded(names.get(place)))) {
            told.add("'%s' is the %s".formatted(shortened(names.get(place)), column.word()));
          }
        });
    if (sharedId != null) {
      told.add("reviewers have '%s' in common, so it names no evaluation".formatted(sharedId));
    }
    told.addAll(madeUp());
    if (!facts.isEmpty()) {
      told.add("facts: " + shown(List.copyOf(new TreeSet<>(facts.keySet()))));
    }
    List<String> left = leftOut();
    if (!left.isEmpty()) {
      told.add("left out: " + shown(left));
    }
    return Problem.notice(
        "sheet-read",
        location,
        "",
        String.join("; ", told),
        "Rename a column that was taken for another, or name those of the row (qa's options"
            + " --item-column, --rater-column and so on).");
  }

  /** What no column tells and every evaluation has all the same. */
  private List<String> madeUp() {
    List<String> all = new ArrayList<>();
    if (!has(EvaluationColumn.INTERACTION) && !has(EvaluationColumn.EVALUATION)) {
      all.add("no column tells the interaction, so each row is one");
    }
    if (!has(EvaluationColumn.REVIEWER)) {
      all.add("no column tells the reviewer, who is called '%s'".formatted(RowReading.NOBODY));
    }
    return all;
  }

  private List<String> leftOut() {
    Set<Integer> used = new TreeSet<>(facts.values());
    return IntStream.range(0, names.size())
        .filter(place -> isFree(place) && !used.contains(place) && !names.get(place).isEmpty())
        .mapToObj(names::get)
        .toList();
  }
}
