package dev.evenhand.engine.testing;

import dev.evenhand.api.problem.Checked;
import dev.evenhand.api.problem.Problem;
import dev.evenhand.api.score.Score;
import dev.evenhand.api.scorecard.Answer;
import dev.evenhand.api.scorecard.Outcome;
import dev.evenhand.api.scorecard.Question;
import dev.evenhand.api.scorecard.Scorecard;
import dev.evenhand.api.scorecard.ScorecardTest;
import dev.evenhand.api.scorecard.Text;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Searches answers that reach what no test reaches: first each thing by the answers that likely
 * lead there, put onto the best answers, the worst and those of the tests; then on walks from the
 * worst answers to the best, one question after the other in chance orders.
 */
final class TestSearch {
  private static final int WALKS = 60;
  private static final int MOST_SCORES = 20_000;

  /** Of giant cards so many questions and conditions are looked at in all, which takes seconds. */
  private static final long MOST_EFFORT = 10_000_000;

  private static final int REPAIRS = 40;
  private static final int NAMED = 2;

  /** What a name says; bands and outcomes follow from it. */
  private static final Set<CoverageItem.Kind> GIVEN =
      Collections.unmodifiableSet(
          EnumSet.of(CoverageItem.Kind.ANSWERS, CoverageItem.Kind.CONDITIONS));

  private static final String ANSWERS = "/answers/";

  private final Scorecard card;
  private final Targets targets;
  private final TestedScore.Scorer scorer;
  private final Set<Target> missed = new LinkedHashSet<>();
  private final Map<ScorecardTest, List<CoverageItem>> found = new LinkedHashMap<>();
  private int scores;
  private long effort;

  TestSearch(Scorecard card) {
    this.card = card;
    this.targets = Targets.of(card);
    this.scorer = new TestedScore.Scorer(card);
    Set<CoverageItem> open = new HashSet<>(CardCoverage.of(card).missed());
    targets.all().stream().filter(target -> open.contains(target.item())).forEach(missed::add);
  }

  TestSuggestions run() {
    List<Wish> bases = bases();
    while (together(bases.get(0))) {
      // Each time what is left.
    }
    for (Target target : List.copyOf(missed)) {
      for (Wish wish : target.wishes().get()) {
        for (Wish base : bases) {
          if (missed.contains(target)) {
            scored(base, wish).ifPresent(this::keep);
          }
        }
      }
    }
    walk(bases.get(0), bases.get(1));
    return new TestSuggestions(found, missed.stream().map(Target::item).toList());
  }

  /** The best answers and the worst, as far as they can be scored. */
  List<ScorecardTest> ends() {
    List<Wish> bases = bases();
    List<ScorecardTest> ends = new ArrayList<>();
    scored(bases.get(0), Wish.NOTHING)
        .ifPresent(tested -> ends.add(test(tested.score(), "the best answers")));
    scored(bases.get(1), Wish.NOTHING)
        .ifPresent(tested -> ends.add(test(tested.score(), "the worst answers")));
    return ends;
  }

  /** One answer to each question that fails nothing, so that few tests reach many. */
  private boolean together(Wish best) {
    int before = missed.size();
    Wish all = Wish.NOTHING;
    for (Target target : missed) {
      if (goesOn() && target.item().kind() == CoverageItem.Kind.ANSWERS && !target.fails()) {
        for (Wish wish : target.wishes().get()) {
          effort += all.size();
          Optional<Wish> both = all.and(wish);
          if (both.isPresent()) {
            all = both.get();
            break;
          }
        }
      }
    }
    if (!all.equals(Wish.NOTHING)) {
      scored(best, all).ifPresent(this::keep);
    }
    return missed.size() < before;
  }

  /** The best answers, the worst, and those of the tests. */
  private List<Wish> bases() {
    Map<String, Answer> best = new LinkedHashMap<>();
    Map<String, Answer> worst = new LinkedHashMap<>();
    for (Question question : card.questions()) {
      List<Answer> answers =
          targets.candidates().of(question.id()).stream()
              .filter(answer -> !(answer instanceof Answer.NotApplicable))
              .toList();
      if (question.kind().scorable() && !answers.isEmpty()) {
        best.put(question.id(), answers.get(0));
        worst.put(question.id(), answers.get(answers.size() - 1));
      }
    }
    List<Wish> bases = new ArrayList<>();
    bases.add(new Wish(best, Map.of()));
    bases.add(new Wish(worst, Map.of()));
    card.tests().stream()
        .filter(test -> test.expect().problems().isEmpty())
        .limit(10)
        .forEach(test -> bases.add(new Wish(test.answers(), test.metadata())));
    return bases;
  }

  private void walk(Wish from, Wish to) {
    Random random = new Random(1);
    List<String> questions = new ArrayList<>(from.answers().keySet());
    for (int walk = 0; walk < WALKS && !missed.isEmpty() && goesOn(); walk++) {
      Collections.shuffle(questions, random);
      Map<String, Answer> answers = new LinkedHashMap<>(from.answers());
      keepIfScored(answers);
      for (String question : questions) {
        List<Answer> all = targets.candidates().of(question);
        boolean last = walk % 2 == 0;
        answers.put(
            question, last ? to.answers().getOrDefault(question, all.get(0)) : pick(all, random));
        keepIfScored(answers);
      }
    }
  }

  private static Answer pick(List<Answer> all, Random random) {
    return all.get(random.nextInt(all.size()));
  }

  private void keepIfScored(Map<String, Answer> answers) {
    if (!missed.isEmpty()) {
      scored(new Wish(answers, Map.of()), Wish.NOTHING).ifPresent(this::keep);
    }
  }

  /** The score of a base in which a wish is come true, and what else it takes to be scored. */
  private Optional<TestedScore> scored(Wish base, Wish wish) {
    Map<String, Answer> answers = new LinkedHashMap<>(base.answers());
    answers.putAll(wish.answers());
    Map<String, String> facts = new LinkedHashMap<>(base.facts());
    facts.putAll(wish.facts());
    for (int repair = 0; repair < REPAIRS && goesOn(); repair++) {
      scores++;
      effort += targets.effort();
      Checked<TestedScore> tested = scorer.score(answers, facts);
      if (tested.value().isPresent()) {
        return tested.value();
      }
      if (!repair(answers, tested.problems(), wish)) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private boolean goesOn() {
    return scores < MOST_SCORES && effort < MOST_EFFORT;
  }

  /** Answers what is open, and takes back what is refused; whether anything changed. */
  private boolean repair(Map<String, Answer> answers, List<Problem> problems, Wish wish) {
    boolean changed = false;
    for (Problem problem : problems) {
      String question =
          problem.path().startsWith(ANSWERS) ? problem.path().substring(ANSWERS.length()) : "";
      List<Answer> all = targets.candidates().of(question);
      if (!answers.containsKey(question) && !all.isEmpty()) {
        answers.put(question, all.get(0));
        changed = true;
      } else if (answers.containsKey(question) && !wish.answers().containsKey(question)) {
        answers.remove(question);
        changed = true;
      }
    }
    return changed;
  }

  private void keep(TestedScore tested) {
    List<Target> reached = missed.stream().filter(target -> target.reached().test(tested)).toList();
    if (!reached.isEmpty()) {
      reached.forEach(missed::remove);
      List<CoverageItem> items = reached.stream().map(Target::item).toList();
      found.put(test(tested.score(), name(items, tested.score())), items);
    }
  }

  private ScorecardTest test(Score score, String name) {
    Text band = score.band();
    return new ScorecardTest(
        name,
        inOrder(score.evaluation().answers()),
        score.evaluation().interaction().metadata(),
        new ScorecardTest.Expected(
            score.outcome(), score.percent().orElse(null), band == null ? null : band.toString()));
  }

  private Map<String, Answer> inOrder(Map<String, Answer> answers) {
    Map<String, Answer> ordered = new LinkedHashMap<>();
    for (Question question : card.questions()) {
      Answer answer = answers.get(question.id());
      if (answer != null) {
        ordered.put(question.id(), answer);
      }
    }
    return ordered;
  }

  /** What is answered and holds, and what comes of it: {@code tone answered "poor": FAILED}. */
  private static String name(List<CoverageItem> items, Score score) {
    List<CoverageItem> given = items.stream().filter(item -> GIVEN.contains(item.kind())).toList();
    List<CoverageItem> named = given.isEmpty() ? items : given;
    String first =
        named.stream().limit(NAMED).map(CoverageItem::text).collect(Collectors.joining(", "));
    String more = named.size() <= NAMED ? "" : " and %s more".formatted(named.size() - NAMED);
    Text band = score.band();
    boolean decided = score.outcome() != Outcome.SCORED || band == null;
    return first + more + ": " + (decided ? score.outcome().name() : band);
  }
}
