package dev.evenhand.engine.lint;

import com.google.common.collect.Lists;
import com.google.common.collect.Sets;
import dev.evenhand.api.scorecard.Answer;
import dev.evenhand.api.scorecard.Condition;
import dev.evenhand.api.scorecard.NumberRange;
import dev.evenhand.api.scorecard.Question;
import dev.evenhand.api.scorecard.QuestionKind;
import dev.evenhand.api.scorecard.UnansweredPolicy;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Everything that a condition can see, as far as it can tell it apart: each answer to each question
 * that it looks at, none where the question may be open or hidden, and each fact. Combinations that
 * other conditions rule out are among them, so what holds for all of them holds.
 */
final class ConditionWorlds {
  private static final int MOST = 20_000;
  private static final int MOST_OPTIONS = 8;
  private static final BigDecimal HALF = new BigDecimal("0.5");

  /** What may be known of one question or fact; null is nothing. */
  private record Seen(
      @Nullable Set<String> marks, @Nullable BigDecimal number, @Nullable String fact) {
    static final Seen NOTHING = new Seen(null, null, null);
  }

  /** One combination. */
  private record World(Map<String, Seen> answers, Map<String, Seen> facts)
      implements Condition.Facts {
    @Override
    public @Nullable Set<String> marksOf(String question) {
      return answers.getOrDefault(question, Seen.NOTHING).marks();
    }

    @Override
    public @Nullable BigDecimal numberOf(String question) {
      return answers.getOrDefault(question, Seen.NOTHING).number();
    }

    @Override
    public int errors(Condition.Errors errors) {
      throw new IllegalStateException("conditions that count errors are not tried");
    }

    @Override
    public @Nullable String metadata(String name) {
      return facts.getOrDefault(name, Seen.NOTHING).fact();
    }
  }

  private final LintedCard card;
  private final Condition condition;
  private final List<String> questions;
  private final List<String> facts;
  private final Map<String, Set<BigDecimal>> answerBounds = new HashMap<>();
  private final Map<String, Set<BigDecimal>> factBounds = new HashMap<>();
  private final Map<String, Set<String>> factValues = new HashMap<>();

  private ConditionWorlds(LintedCard card, Condition condition) {
    this.card = card;
    this.condition = condition;
    this.questions = condition.questions().distinct().toList();
    this.facts = condition.facts().distinct().toList();
    condition.leaves().forEach(this::note);
  }

  private void note(Condition leaf) {
    if (leaf instanceof Condition.AnswerCompares compares) {
      answerBounds.computeIfAbsent(compares.question(), q -> new TreeSet<>()).add(compares.bound());
    } else if (leaf instanceof Condition.MetadataCompares compares) {
      factBounds.computeIfAbsent(compares.name(), f -> new TreeSet<>()).add(compares.bound());
    } else if (leaf instanceof Condition.MetadataMatches matches) {
      factValues.computeIfAbsent(matches.name(), f -> new TreeSet<>()).addAll(matches.values());
    }
  }

  /**
   * Whether it holds in all combinations, or in none; empty if in some, or if they are too many, as
   * those of a condition are that counts errors.
   */
  static Optional<Boolean> always(LintedCard card, Condition condition) {
    boolean counts = condition.leaves().anyMatch(leaf -> leaf instanceof Condition.Errors);
    return counts ? Optional.empty() : new ConditionWorlds(card, condition).always();
  }

  private Optional<Boolean> always() {
    List<List<Seen>> choices = new ArrayList<>();
    for (String question : questions) {
      Optional<PlacedQuestion> placed = card.question(question);
      List<Seen> answers = placed.map(this::answers).orElse(List.of());
      if (answers.isEmpty()) {
        return Optional.empty();
      }
      choices.add(answers);
    }
    facts.forEach(fact -> choices.add(told(fact)));
    long count =
        choices.stream().mapToLong(List::size).reduce(1, (a, b) -> Math.min(a * b, MOST + 1L));
    if (count > MOST) {
      return Optional.empty();
    }
    Set<Boolean> results = new LinkedHashSet<>();
    for (List<Seen> combination : Lists.cartesianProduct(choices)) {
      results.add(condition.holds(world(combination)));
      if (results.size() > 1) {
        return Optional.empty();
      }
    }
    return results.stream().findFirst();
  }

  private World world(List<Seen> combination) {
    World world = new World(new HashMap<>(), new HashMap<>());
    for (int i = 0; i < questions.size(); i++) {
      world.answers.put(questions.get(i), combination.get(i));
    }
    for (int i = 0; i < facts.size(); i++) {
      world.facts.put(facts.get(i), combination.get(questions.size() + i));
    }
    return world;
  }

  /** Empty if there are too many. */
  private List<Seen> answers(PlacedQuestion placed) {
    Question question = placed.question();
    List<Answer> answers = new ArrayList<>(answers(question));
    boolean tooMany = answers.isEmpty() && question.kind().scorable();
    if (question.allowNotApplicable()) {
      answers.add(Answer.notApplicable());
    }
    List<Seen> seen =
        new ArrayList<>(
            answers.stream()
                .map(
                    answer ->
                        new Seen(
                            question.marksOf(answer),
                            answer instanceof Answer.Quantity number ? number.value() : null,
                            null))
                .distinct()
                .toList());
    boolean mayBeOpen =
        placed.conditional()
            || placed.unanswered() != UnansweredPolicy.REJECT
            || !question.kind().scorable();
    if (mayBeOpen) {
      seen.add(Seen.NOTHING);
    }
    return tooMany ? List.of() : seen;
  }

  private List<Answer> answers(Question question) {
    return question
        .kind()
        .match(
            choosing -> choosing.marks().stream().<Answer>map(Answer.Word::new).toList(),
            multiple ->
                multiple.marks().size() > MOST_OPTIONS
                    ? List.of()
                    : Sets.powerSet(Set.copyOf(multiple.marks())).stream()
                        .<Answer>map(chosen -> Answer.of(List.copyOf(chosen)))
                        .toList(),
            number ->
                numbers(question.id(), number)
                    .<Answer>map(Answer.Quantity::new)
                    .filter(answer -> question.refusal(answer).isEmpty())
                    .toList(),
            unscored -> List.of(new Answer.Word("2026-11-22")));
  }

  private Stream<BigDecimal> numbers(String id, QuestionKind.Numeric kind) {
    Set<BigDecimal> ends = new TreeSet<>(answerBounds.getOrDefault(id, Set.of()));
    for (NumberRange range : kind.ranges()) {
      Stream.of(range.from(), range.to())
          .forEach(
              end -> {
                if (end != null) {
                  ends.add(end);
                }
              });
    }
    return around(ends);
  }

  /** At, between and beyond. */
  private static Stream<BigDecimal> around(Collection<BigDecimal> ends) {
    List<BigDecimal> numbers = new ArrayList<>();
    BigDecimal before = null;
    for (BigDecimal end : ends) {
      numbers.add(before == null ? end.subtract(BigDecimal.ONE) : before.add(end).multiply(HALF));
      numbers.add(end);
      before = end;
    }
    numbers.add(before == null ? BigDecimal.ZERO : before.add(BigDecimal.ONE));
    return numbers.stream();
  }

  private List<Seen> told(String fact) {
    Set<String> values = new TreeSet<>(factValues.getOrDefault(fact, Set.of()));
    StringBuilder other = new StringBuilder("other");
    while (!values.add(other.toString())) {
      other.append('\'');
    }
    Set<BigDecimal> bounds = factBounds.getOrDefault(fact, Set.of());
    if (!bounds.isEmpty()) {
      around(bounds).map(BigDecimal::toPlainString).forEach(values::add);
    }
    List<Seen> seen = new ArrayList<>(List.of(Seen.NOTHING));
    values.forEach(value -> seen.add(new Seen(null, null, value)));
    return seen;
  }
}
