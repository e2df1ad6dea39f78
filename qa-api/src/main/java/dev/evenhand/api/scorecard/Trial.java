package dev.evenhand.api.scorecard;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Tries answers and facts until a question is shown. Only what conditions can tell apart is tried:
 * each option, numbers at and between the bounds they are held against, the values named.
 *
 * <p>An open question is tried too, so the search may show what the card's policy would not let
 * stay open; it never calls reachable what is not even so.
 */
final class Trial implements Condition.Facts {
  /** So many options of a multiple choice are combined. */
  private static final int MOST_OPTIONS = 10;

  /** Of more facts the combinations exceed any budget, even if each has three values only. */
  private static final int MOST_FACTS = 20;

  /** Before the names of facts, as a question may have the same. */
  private static final String FACT = "fact ";

  /** What came of it. */
  enum Result {
    SHOWN,
    NEVER_SHOWN,
    UNDECIDED
  }

  /** An answer and what conditions see of it, which is worked out once. */
  private record Tried(Answer answer, Set<String> marks, boolean error) {}

  private final Visibilities visibilities;
  private final Map<String, Question> questions;
  private final List<String> order;
  private final Map<String, Set<BigDecimal>> bounds = new HashMap<>();
  private final Map<String, Set<String>> values = new TreeMap<>();
  private final Map<String, List<String>> factValues = new HashMap<>();
  private final List<String> facts = new ArrayList<>();
  private final Map<String, List<Tried>> choices = new HashMap<>();
  private final Map<String, Tried> answers = new HashMap<>();
  private final Map<String, String> metadata = new HashMap<>();
  private final IdentityHashMap<Condition.Errors, List<String>> counted = new IdentityHashMap<>();
  private int left;

  /** Whether not all can be tried, so that nothing is claimed if none of the others shows it. */
  private boolean partial;

  /**
   * @param order the questions that decide, each after those that it waits for
   * @param budget how many comparisons may be made; a step without any counts as one
   */
  Trial(
      Visibilities visibilities, Map<String, Question> questions, List<String> order, int budget) {
    this.visibilities = visibilities;
    this.questions = questions;
    this.order = order;
    this.left = budget;
  }

  /** Whether anything shows {@code id}. */
  Result of(String id) {
    List<String> deciding = new ArrayList<>(order);
    deciding.add(id);
    int once = deciding.stream().mapToInt(this::comparisons).reduce(0, Trial::added);
    left -= deciding.size();
    if (once > left) {
      return Result.UNDECIDED; // not even one answer to each can be looked at
    }
    visibilities.leaves(deciding).forEach(this::addLeaf);
    facts.addAll(values.keySet());
    if (facts.size() > MOST_FACTS) {
      return Result.UNDECIDED; // each has three values or more, too many to combine
    }
    facts.forEach(name -> factValues.put(name, factValues(name)));
    if (tryFact(0, id)) {
      return Result.SHOWN;
    }
    return left > 0 && !partial ? Result.NEVER_SHOWN : Result.UNDECIDED;
  }

  private static int added(int sum, int more) {
    return sum > Integer.MAX_VALUE - more ? Integer.MAX_VALUE : sum + more;
  }

  private int comparisons(String id) {
    return 1 + visibilities.comparisons(id);
  }

  /** Notes what conditions can tell apart. */
  private void addLeaf(Condition leaf) {
    left--;
    if (leaf instanceof Condition.AnswerCompares compares) {
      bounds.computeIfAbsent(compares.question(), name -> new TreeSet<>()).add(compares.bound());
    } else if (leaf instanceof Condition.Errors errors) {
      errors.in(questions.values()).forEach(this::addErring);
    } else if (leaf instanceof Condition.MetadataMatches matches) {
      valuesOf(matches.name()).addAll(matches.values());
      left -= matches.values().size();
    } else if (leaf instanceof Condition.MetadataCompares compares) {
      valuesOf(compares.name());
      bounds.computeIfAbsent(FACT + compares.name(), n -> new TreeSet<>()).add(compares.bound());
    }
  }

  /** Which numbers are errors is told apart at what earns everything. */
  private void addErring(String id) {
    left--;
    Question question = questions.get(id);
    if (question == null) {
      return;
    }
    if (question.possible(RatioPolicy.MAX).signum() <= 0) {
      partial = true; // what is an error there hangs on a policy around it
    }
    if (question.kind() instanceof QuestionKind.Numeric && question.max() != null) {
      Set<BigDecimal> ends = bounds.computeIfAbsent(id, name -> new TreeSet<>());
      ends.add(BigDecimal.ZERO);
      ends.add(question.max());
      partial = true; // of counts and steps not all are tried
    }
  }

  private Set<String> valuesOf(String fact) {
    return values.computeIfAbsent(fact, name -> new LinkedHashSet<>());
  }

  /** How many more comparisons could have been made. */
  int left() {
    return Math.max(0, left);
  }

  private boolean tryFact(int at, String id) {
    if (at == facts.size()) {
      return tryQuestion(0, id);
    }
    String name = facts.get(at);
    metadata.remove(name);
    if (tryFact(at + 1, id)) {
      return true;
    }
    for (String value : factValues.getOrDefault(name, List.of())) {
      if (left <= 0) {
        return false;
      }
      metadata.put(name, value);
      if (tryFact(at + 1, id)) {
        return true;
      }
    }
    metadata.remove(name);
    return false;
  }

  private boolean tryQuestion(int at, String id) {
    String name = at == order.size() ? id : order.get(at);
    left -= comparisons(name);
    if (left <= 0) {
      return false;
    }
    if (at == order.size()) {
      return visibilities.isShown(id, this);
    }
    answers.remove(name);
    if (tryQuestion(at + 1, id)) {
      return true;
    }
    if (!visibilities.isShown(name, this)) {
      return false; // hidden: it has no other answer to try
    }
    for (Tried answer : choices.computeIfAbsent(name, this::choices)) {
      if (left <= 0) {
        return false;
      }
      answers.put(name, answer);
      if (tryQuestion(at + 1, id)) {
        return true;
      }
    }
    answers.remove(name);
    return false;
  }

  private List<Tried> choices(String id) {
    Question question = questions.get(id);
    if (question == null) {
      return List.of();
    }
    List<Answer> answers = new ArrayList<>(answers(id, question));
    if (question.allowNotApplicable()) {
      answers.add(Answer.notApplicable());
    }
    left -= answers.size() * (1 + question.kind().ranges().size() / 8);
    return answers.stream().map(answer -> tried(question, answer)).toList();
  }

  private static Tried tried(Question question, Answer answer) {
    boolean error = question.isError(answer, RatioPolicy.MAX);
    return new Tried(answer, question.marksOf(answer), error);
  }

  private List<Answer> answers(String id, Question question) {
    return question
        .kind()
        .match(
            choosing -> choosing.marks().stream().<Answer>map(Answer.Word::new).toList(),
            multiple -> combinations(multiple.marks()),
            number ->
                numbers(id, number).stream()
                    .filter(answer -> question.refusal(answer).isEmpty())
                    .toList(),
            unscored -> List.of());
  }

  private List<Answer> combinations(List<String> options) {
    List<Answer> found = new ArrayList<>();
    int count = Math.min(options.size(), MOST_OPTIONS);
    if (options.size() > MOST_OPTIONS) {
      partial = true;
    }
    for (int bits = 0; bits < 1 << count; bits++) {
      List<String> chosen = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        if ((bits & 1 << i) != 0) {
          chosen.add(options.get(i));
        }
      }
      found.add(Answer.of(chosen));
    }
    return found;
  }

  private List<Answer> numbers(String id, QuestionKind.Numeric kind) {
    Set<BigDecimal> ends = new TreeSet<>(bounds.getOrDefault(id, Set.of()));
    for (NumberRange range : kind.ranges()) {
      addBound(range.from(), ends);
      addBound(range.to(), ends);
    }
    return around(ends).stream().<Answer>map(Answer.Quantity::new).toList();
  }

  private static void addBound(@Nullable BigDecimal bound, Set<BigDecimal> bounds) {
    if (bound != null) {
      bounds.add(bound);
    }
  }

  /** Numbers at, between and beyond the bounds. */
  private static List<BigDecimal> around(Set<BigDecimal> bounds) {
    List<BigDecimal> numbers = new ArrayList<>();
    BigDecimal before = null;
    for (BigDecimal bound : bounds) {
      numbers.add(
          before == null
              ? bound.subtract(BigDecimal.ONE)
              : before.add(bound).multiply(BigDecimal.valueOf(5, 1)));
      numbers.add(bound);
      before = bound;
    }
    numbers.add(before == null ? BigDecimal.ZERO : before.add(BigDecimal.ONE));
    return numbers;
  }

  private List<String> factValues(String name) {
    Set<String> named = new LinkedHashSet<>(valuesOf(name));
    String other = "other";
    while (named.contains(other)) {
      other += "'";
    }
    named.add(other);
    Set<BigDecimal> ends = bounds.getOrDefault(FACT + name, Set.of());
    if (!ends.isEmpty()) {
      around(ends).forEach(number -> named.add(number.toPlainString()));
    }
    return List.copyOf(named);
  }

  @Override
  public @Nullable Set<String> marksOf(String question) {
    Tried answer = answers.get(question);
    return answer == null ? null : answer.marks();
  }

  @Override
  public @Nullable BigDecimal numberOf(String question) {
    Tried tried = answers.get(question);
    return tried != null && tried.answer() instanceof Answer.Quantity number
        ? number.value()
        : null;
  }

  @Override
  public int errors(Condition.Errors condition) {
    List<String> among =
        counted.computeIfAbsent(condition, errors -> errors.in(questions.values()).toList());
    return Math.toIntExact(among.stream().filter(this::isError).count());
  }

  private boolean isError(String id) {
    Tried tried = answers.get(id);
    return tried != null && tried.error();
  }

  @Override
  public @Nullable String metadata(String name) {
    return metadata.get(name);
  }
}
