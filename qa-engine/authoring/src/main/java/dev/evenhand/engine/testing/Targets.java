package dev.evenhand.engine.testing;

import dev.evenhand.api.scorecard.Answer;
import dev.evenhand.api.scorecard.AnsweredBy;
import dev.evenhand.api.scorecard.AutoFail;
import dev.evenhand.api.scorecard.Band;
import dev.evenhand.api.scorecard.Condition;
import dev.evenhand.api.scorecard.Outcome;
import dev.evenhand.api.scorecard.Question;
import dev.evenhand.api.scorecard.Scorecard;
import dev.evenhand.api.scorecard.Section;
import dev.evenhand.api.scorecard.Visibility;
import dev.evenhand.engine.testing.CoverageItem.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** All that tests of a card can reach, in the order of the card. */
final class Targets {
  /** What a part came to: its outcome, or its band if it has one. */
  private interface Mark {
    @Nullable Object of(TestedScore tested);
  }

  private final List<Target> all = new ArrayList<>();
  private final List<Condition> conditions = new ArrayList<>();
  private final Map<String, List<Visibility>> visibilities = new LinkedHashMap<>();
  private final Candidates candidates;
  private final Wishes wishes;
  private final long effort;

  private Targets(Scorecard card) {
    card.sections().forEach(section -> addConditions(section, List.of()));
    candidates = new Candidates(card.questions(), conditions);
    wishes = new Wishes(card.questions(), candidates, visibilities);
    effort = effort(card.questions().size(), conditions);
    card.sections().forEach(this::add);
    addMarks(
        card.id(),
        card.scoring().passMark(),
        card.scoring().bands(),
        tested -> tested.score().outcome(),
        tested -> tested.score().band());
    if (failsCard(card.sections())) {
      addOutcome(card.id(), Outcome.AUTO_FAILED, tested -> tested.score().outcome());
    }
  }

  static Targets of(Scorecard card) {
    return new Targets(card);
  }

  List<Target> all() {
    return all;
  }

  /** How much is looked at for one score: each question, and each thing that conditions name. */
  long effort() {
    return effort;
  }

  private static long effort(int questions, List<Condition> conditions) {
    return questions
        + conditions.stream()
            .flatMap(Condition::leaves)
            .mapToLong(leaf -> leaf instanceof Condition.Errors ? questions : 1)
            .sum();
  }

  Candidates candidates() {
    return candidates;
  }

  private void addConditions(Section section, List<Visibility> around) {
    List<Visibility> here = addVisibility(section.id(), section.visibility(), around);
    addRules(section.autoFail());
    section.set().forEach(set -> conditions.add(set.when()));
    for (Question question : section.questions()) {
      addVisibility(question.id(), question.visibility(), here);
      addRules(question.autoFail());
      answerRules(question).stream()
          .map(AnsweredBy.Rule::when)
          .filter(Objects::nonNull)
          .forEach(conditions::add);
    }
    section.sections().forEach(inner -> addConditions(inner, here));
  }

  private List<Visibility> addVisibility(
      String id, @Nullable Visibility own, List<Visibility> around) {
    List<Visibility> here = new ArrayList<>(around);
    if (own != null) {
      here.add(own);
      conditions.add(own.when());
    }
    visibilities.put(id, here);
    return here;
  }

  private void addRules(List<AutoFail> rules) {
    rules.stream().map(AutoFail::when).filter(Objects::nonNull).forEach(conditions::add);
  }

  private static List<AnsweredBy.Rule> answerRules(Question question) {
    AnsweredBy source = question.answeredBy();
    return source == null ? List.of() : source.rules();
  }

  private void add(Section section) {
    addVisibility(section.id(), section.visibility());
    for (int i = 0; i < section.set().size(); i++) {
      addCondition(section.id(), "set %s".formatted(i + 1), section.set().get(i).when());
    }
    addAutoFails(section.id(), section.autoFail());
    section.questions().forEach(this::add);
    section.sections().forEach(this::add);
    addOwnMarks(section.id(), section.passMark(), section.bands());
  }

  private void add(Question question) {
    answers(question).forEach(mark -> addAnswer(question, mark));
    addVisibility(question.id(), question.visibility());
    List<AnsweredBy.Rule> rules = answerRules(question);
    for (int i = 0; i < rules.size(); i++) {
      Condition when = rules.get(i).when();
      if (when != null) {
        addCondition(question.id(), "answer rule %s".formatted(i + 1), when);
      }
    }
    addAutoFails(question.id(), question.autoFail());
    addOwnMarks(question.id(), question.passMark(), question.bands());
  }

  /** Where the card always answers itself only what it can answer. */
  private static Set<String> answers(Question question) {
    Set<String> answers = new LinkedHashSet<>(question.kind().marks());
    if (question.allowNotApplicable()) {
      answers.add(Answer.NOT_APPLICABLE);
    }
    List<AnsweredBy.Rule> rules = answerRules(question);
    if (rules.stream().anyMatch(rule -> rule.when() == null)) {
      Set<String> given = new LinkedHashSet<>();
      rules.forEach(
          rule ->
              given.addAll(
                  rule.answer() instanceof Answer.NotApplicable
                      ? Set.of(Answer.NOT_APPLICABLE)
                      : question.kind().marksOf(rule.answer())));
      answers.retainAll(given);
    }
    return answers;
  }

  private void addAnswer(Question asked, String mark) {
    String question = asked.id();
    all.add(
        new Target(
            CoverageItem.answer(question, mark),
            asked.autoFail().stream().anyMatch(rule -> rule.on().contains(mark)),
            tested -> contains(tested.marksOf(question), mark),
            () -> wishes.answered(question, mark)));
  }

  private static boolean contains(@Nullable Set<String> marks, String mark) {
    return marks != null && marks.contains(mark);
  }

  private void addVisibility(String id, @Nullable Visibility visibility) {
    if (visibility != null) {
      addCondition(id, visibility.shown() ? "shownWhen" : "hiddenWhen", visibility.when());
    }
  }

  private void addCondition(String part, String name, Condition condition) {
    for (boolean holds : List.of(true, false)) {
      add(
          CoverageItem.condition(part, name, holds),
          tested -> tested.holds(condition) == holds,
          () -> wishes.of(condition, holds));
    }
  }

  private void addAutoFails(String part, List<AutoFail> rules) {
    for (int i = 0; i < rules.size(); i++) {
      AutoFail rule = rules.get(i);
      int number = i;
      Condition when = rule.when();
      if (when != null) {
        addCondition(part, "auto-fail %s".formatted(i + 1), when);
      }
      add(
          CoverageItem.autoFail(part, i),
          tested -> tested.triggered(part, number),
          () -> triggers(part, rule));
    }
  }

  private List<Wish> triggers(String part, AutoFail rule) {
    Condition when = rule.when();
    if (when != null) {
      return wishes.of(when, true);
    }
    return rule.on().stream().flatMap(mark -> wishes.answered(part, mark).stream()).toList();
  }

  private void addOwnMarks(String id, @Nullable BigDecimal passMark, List<Band> bands) {
    addMarks(
        id, passMark, bands, tested -> tested.node(id).outcome(), tested -> tested.node(id).band());
  }

  private void addMarks(
      String id, @Nullable BigDecimal passMark, List<Band> bands, Mark outcome, Mark band) {
    for (Band each : bands) {
      add(
          new CoverageItem(
              Kind.BANDS,
              id,
              "band \"%s\"".formatted(each.label()),
              "Add a test in which %s scores as \"%s\".".formatted(id, each.label())),
          tested -> each.label().equals(band.of(tested)),
          List::of);
    }
    if (passMark != null) {
      addOutcome(id, Outcome.PASSED, outcome);
      addOutcome(id, Outcome.FAILED, outcome);
    }
  }

  private void addOutcome(String id, Outcome wanted, Mark outcome) {
    add(CoverageItem.outcome(id, wanted), tested -> wanted == outcome.of(tested), List::of);
  }

  private static boolean failsCard(List<Section> sections) {
    return sections.stream()
        .anyMatch(
            section ->
                failsCardBy(section.autoFail())
                    || section.questions().stream().anyMatch(q -> failsCardBy(q.autoFail()))
                    || failsCard(section.sections()));
  }

  private static boolean failsCardBy(List<AutoFail> rules) {
    return rules.stream().anyMatch(rule -> rule.fails() == AutoFail.Scope.SCORECARD);
  }

  private void add(CoverageItem item, Predicate<TestedScore> reached, Supplier<List<Wish>> ways) {
    all.add(new Target(item, false, reached, ways));
  }
}
