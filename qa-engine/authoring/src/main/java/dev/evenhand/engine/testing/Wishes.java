package dev.evenhand.engine.testing;

import dev.evenhand.api.scorecard.Answer;
import dev.evenhand.api.scorecard.Condition;
import dev.evenhand.api.scorecard.Match;
import dev.evenhand.api.scorecard.Question;
import dev.evenhand.api.scorecard.RatioPolicy;
import dev.evenhand.api.scorecard.Visibility;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which answers and facts make a condition hold, or not hold. Of many ways the first: what is found
 * is only tried, so nothing depends on that all are found.
 */
final class Wishes {
  private static final int MOST = 24;

  /** So many answers are put together in all; a card of a thousand conditions has far more ways. */
  private static final long MOST_STEPS = 10_000_000;

  /** So many questions wait for each other in a row; what is behind is not looked for. */
  private static final int DEEPEST = 100;

  private static final String OTHER = "other";

  private final Candidates candidates;
  private final Map<String, Question> questions = new LinkedHashMap<>();
  private final Map<String, List<Visibility>> visibilities;
  private final Map<String, List<Wish>> shown = new HashMap<>();
  private long steps;
  private int depth;

  /**
   * @param visibilities of each question and section, those around it first
   */
  Wishes(
      List<Question> questions, Candidates candidates, Map<String, List<Visibility>> visibilities) {
    this.candidates = candidates;
    this.visibilities = visibilities;
    questions.forEach(question -> this.questions.put(question.id(), question));
  }

  /** What answers a question so that it hits a mark, and shows it. */
  List<Wish> answered(String question, String mark) {
    return both(
        shown(question),
        candidates.of(question).stream()
            .filter(answer -> marks(question, answer).contains(mark))
            .map(answer -> Wish.answer(question, answer))
            .toList());
  }

  /** What shows a question or section; worked out once, as many wait for the same. */
  List<Wish> shown(String part) {
    List<Wish> known = shown.get(part);
    if (known != null || depth >= DEEPEST) {
      return known == null ? List.of() : known;
    }
    depth++;
    List<Wish> wishes = showing(part);
    depth--;
    shown.put(part, wishes);
    return wishes;
  }

  private List<Wish> showing(String part) {
    List<Wish> wishes = List.of(Wish.NOTHING);
    for (Visibility visibility : visibilities.getOrDefault(part, List.of())) {
      wishes = both(wishes, of(visibility.when(), visibility.shown()));
    }
    return wishes;
  }

  /** What makes a condition hold, or not hold. */
  List<Wish> of(Condition condition, boolean holds) {
    return condition.match(
        all -> holds ? every(all.conditions(), true) : some(all.conditions(), false),
        any -> holds ? some(any.conditions(), true) : every(any.conditions(), false),
        not -> of(not.condition(), !holds),
        answer -> ofAnswer(answer, answer.question(), holds),
        answer -> ofAnswer(answer, answer.question(), holds),
        errors -> ofErrors(errors, holds),
        fact -> ofFact(fact, fact.name(), values(fact), holds),
        fact -> ofFact(fact, fact.name(), values(fact), holds));
  }

  private List<Wish> every(List<Condition> conditions, boolean hold) {
    List<Wish> wishes = List.of(Wish.NOTHING);
    for (Condition condition : conditions) {
      wishes = both(wishes, of(condition, hold));
    }
    return wishes;
  }

  private List<Wish> some(List<Condition> conditions, boolean hold) {
    return conditions.stream()
        .flatMap(condition -> of(condition, hold).stream())
        .limit(MOST)
        .toList();
  }

  private List<Wish> ofAnswer(Condition condition, String question, boolean holds) {
    return both(
        shown(question),
        candidates.of(question).stream()
            .filter(answer -> condition.holds(facts(question, answer)) == holds)
            .map(answer -> Wish.answer(question, answer))
            .toList());
  }

  /** So many errors on the first of its questions, and none on the others. */
  private List<Wish> ofErrors(Condition.Errors errors, boolean holds) {
    List<String> among = errors.in(questions.values()).distinct().toList();
    List<Wish> wishes = new ArrayList<>();
    for (int count = 0; count <= among.size(); count++) {
      if (errors.comparison().holds(BigDecimal.valueOf(count), errors.bound()) == holds) {
        wishes.addAll(withErrors(among, count));
      }
    }
    return wishes.stream().limit(MOST).toList();
  }

  private List<Wish> withErrors(List<String> among, int count) {
    List<Wish> wishes = List.of(Wish.NOTHING);
    for (int i = 0; i < among.size(); i++) {
      wishes = both(wishes, judged(among.get(i), i < count));
    }
    return wishes;
  }

  private List<Wish> judged(String question, boolean error) {
    Question asked = questions.get(question);
    return both(
        shown(question),
        candidates.of(question).stream()
            .filter(answer -> asked != null && asked.isError(answer, RatioPolicy.MAX) == error)
            .map(answer -> Wish.answer(question, answer))
            .toList());
  }

  private static List<Wish> ofFact(
      Condition condition, String name, Stream<String> values, boolean holds) {
    return values
        .filter(value -> condition.holds(fact(name, value)) == holds)
        .map(value -> Wish.fact(name, value))
        .toList();
  }

  private static Stream<String> values(Condition.MetadataMatches fact) {
    return fact.match() == Match.IS_NOT
        ? Stream.concat(Stream.of(OTHER), fact.values().stream())
        : Stream.concat(fact.values().stream(), Stream.of(OTHER));
  }

  private static Stream<String> values(Condition.MetadataCompares fact) {
    BigDecimal bound = fact.bound();
    return Stream.of(bound, bound.add(BigDecimal.ONE), bound.subtract(BigDecimal.ONE))
        .map(BigDecimal::toPlainString);
  }

  private Set<String> marks(String question, Answer answer) {
    Question asked = questions.get(question);
    return asked == null || answer instanceof Answer.NotApplicable
        ? Set.of(Answer.NOT_APPLICABLE)
        : asked.kind().marksOf(answer);
  }

  private List<Wish> both(List<Wish> some, List<Wish> others) {
    List<Wish> both = new ArrayList<>();
    for (Wish one : some) {
      for (Wish other : others) {
        if (both.size() < MOST && steps < MOST_STEPS) {
          steps += one.size() + other.size() + 1;
          one.and(other).ifPresent(both::add);
        }
      }
    }
    return both;
  }

  private Condition.Facts facts(String question, Answer answer) {
    return new Only(question, marks(question, answer), answer, "", "");
  }

  private static Condition.Facts fact(String name, String value) {
    return new Only("", Set.of(), Answer.notApplicable(), name, value);
  }

  /** One answer, or one fact, and nothing else. */
  private record Only(String question, Set<String> marks, Answer answer, String name, String value)
      implements Condition.Facts {
    @Override
    public @Nullable Set<String> marksOf(String asked) {
      return asked.equals(question) ? marks : null;
    }

    @Override
    public @Nullable BigDecimal numberOf(String asked) {
      return asked.equals(question) && answer instanceof Answer.Quantity number
          ? number.value()
          : null;
    }

    @Override
    public int errors(Condition.Errors condition) {
      throw new IllegalStateException("errors are counted of several questions");
    }

    @Override
    public @Nullable String metadata(String asked) {
      return asked.equals(name) ? value : null;
    }
  }
}
