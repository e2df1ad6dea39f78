package dev.evenhand.api.scorecard;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

  /** What came of it. */
  enum Result {
    SHOWN,
    NEVER_SHOWN,
    UNDECIDED
  }

  /** An answer and what conditions see of it, which is worked out once. */
  private record Tried(Answer answer, Set<String> marks) {}

  private final Visibilities visibilities;
  private final Map<String, Question> questions;
  private final List<String> order;
  private final List<Condition> leaves = new ArrayList<>();
  private final List<String> facts = new ArrayList<>();
  private final Map<String, Integer> comparisons = new HashMap<>();
  private final Map<String, List<Tried>> choices = new HashMap<>();
  private final Map<String, Tried> answers = new HashMap<>();
  private final Map<String, String> metadata = new HashMap<>();
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
    Set<String> deciding = new LinkedHashSet<>(order);
    deciding.add(id);
    visibilities.leaves(deciding).forEach(leaves::add);
    deciding.forEach(one -> comparisons.put(one, 1 + visibilities.comparisons(one)));
    Set<String> names = new TreeSet<>();
    leaves.forEach(leaf -> leaf.facts().forEach(names::add));
    facts.addAll(names);
    if (facts.size() > MOST_FACTS) {
      return Result.UNDECIDED; // each has three values or more, too many to combine
    }
    if (tryFact(0, id)) {
      return Result.SHOWN;
    }
    return left > 0 && !partial ? Result.NEVER_SHOWN : Result.UNDECIDED;
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
    for (String value : factValues(name)) {
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
    left -= comparisons.getOrDefault(name, 1);
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
    return question == null
        ? List.of()
        : answers(id, question).stream()
            .map(answer -> new Tried(answer, question.marksOf(answer)))
            .toList();
  }

  private List<Answer> answers(String id, Question question) {
    List<Answer> found =
        new ArrayList<>(
            question
                .kind()
                .match(
                    choosing -> choosing.marks().stream().<Answer>map(Answer.Word::new).toList(),
                    multiple -> combinations(multiple.marks()),
                    number -> numbers(id, number),
                    unscored -> List.of()));
    found.add(Answer.notApplicable());
    found.removeIf(answer -> question.refusal(answer).isPresent());
    return found;
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
    Set<BigDecimal> bounds = new TreeSet<>();
    for (NumberRange range : kind.ranges()) {
      addBound(range.from(), bounds);
      addBound(range.to(), bounds);
    }
    for (Condition leaf : leaves) {
      if (leaf instanceof Condition.AnswerCompares compares && compares.question().equals(id)) {
        bounds.add(compares.bound());
      }
    }
    return around(bounds).stream().<Answer>map(Answer.Quantity::new).toList();
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
    Set<String> values = new LinkedHashSet<>();
    Set<BigDecimal> bounds = new TreeSet<>();
    for (Condition leaf : leaves) {
      if (leaf instanceof Condition.MetadataMatches matches && matches.name().equals(name)) {
        values.addAll(matches.values());
      } else if (leaf instanceof Condition.MetadataCompares compares
          && compares.name().equals(name)) {
        bounds.add(compares.bound());
      }
    }
    values.add(String.join(" ", values) + " (other)");
    if (!bounds.isEmpty()) {
      around(bounds).forEach(number -> values.add(number.toPlainString()));
    }
    return List.copyOf(values);
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
  public @Nullable String metadata(String name) {
    return metadata.get(name);
  }
}
