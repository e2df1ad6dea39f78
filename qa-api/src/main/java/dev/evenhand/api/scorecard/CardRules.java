package dev.evenhand.api.scorecard;

import dev.evenhand.api.constraint.Breach;
import dev.evenhand.api.constraint.Input;
import dev.evenhand.api.problem.NameGuesses;
import java.lang.ref.SoftReference;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rules that need to see a whole card. Finds all breaches in one walk over it. */
final class CardRules {
  /** With so many breaches the search for more ends. */
  static final int MOST = 1_000;

  private static volatile SoftReference<@Nullable Last> last = new SoftReference<>(null);

  private final Scorecard card;
  private final Breaches breaches = new Breaches();
  private final NameGuesses guesses = new NameGuesses();
  private final Map<String, String> ownersById = new LinkedHashMap<>();
  private final Set<String> sectionIds = new LinkedHashSet<>();
  private final Map<String, Question> questionsById = new LinkedHashMap<>();
  private final Map<String, List<Object>> questionPaths = new HashMap<>();

  /** They need the ids of all sections. */
  private final List<Runnable> targetChecks = new ArrayList<>();

  private CardRules(Scorecard card) {
    this.card = card;
  }

  /**
   * What is known about a card.
   *
   * @param undecided the ids of questions and sections of which it was not decided whether any
   *     answers show them
   */
  record Found(List<Breach> breaches, List<String> undecided) {}

  /** A card and what was found; it may be forgotten any time. */
  private record Last(WeakReference<Scorecard> card, Found found) {}

  /**
   * What is known about {@code card}, found once: whoever validates a card asks for its breaches
   * twice, and then for what is undecided.
   */
  static Found of(Scorecard card) {
    Last known = last.get();
    if (known != null && known.card().refersTo(card)) {
      return known.found();
    }
    Found found = find(card);
    last = new SoftReference<>(new Last(new WeakReference<>(card), found));
    return found;
  }

  private static Found find(Scorecard card) {
    CardRules rules = new CardRules(card);
    rules.checkSections(card.sections(), List.of());
    rules.checkSize();
    rules.checkPassOn();
    rules.breaches.addAll(WeightRules.breaches(card));
    rules.targetChecks.forEach(Runnable::run);
    ConditionRules.Found conditions =
        ConditionRules.find(card, rules.questionsById, rules.questionPaths, rules.guesses);
    rules.breaches.addAll(conditions.breaches());
    rules.checkTests();
    return new Found(List.copyOf(rules.breaches.list()), conditions.undecided());
  }

  private void checkSize() {
    int count = questionsById.size();
    if (card.sections().isEmpty()) {
      breaches.addSpoiling(
          "empty-card",
          List.of("sections"),
          "the card has no section",
          "at least one section with a question",
          "Add a section with its questions.",
          Input.NOTHING_ELSE);
    } else if (count > Scorecard.MAX_QUESTIONS) {
      breaches.add(
          "too-many-questions",
          List.of("sections"),
          "the card has %s questions".formatted(count),
          "at most " + Scorecard.MAX_QUESTIONS,
          "Split it into several cards.",
          Input.NOTHING_ELSE);
    }
  }

  private void checkPassOn() {
    boolean critical = card.questions().stream().anyMatch(one -> one.critical() != null);
    if (card.scoring().passOn() == PassOn.CRITICAL && !critical) {
      breaches.add(
          "nothing-critical",
          List.of("scoring", "passOn"),
          "the card passes on its critical questions but has none",
          "Add \"critical\" to questions, or remove \"passOn\".",
          List.of(Input.OfCard.EVERYTHING));
    }
  }

  private void checkSections(List<Section> sections, List<Object> path) {
    for (int i = 0; i < sections.size(); i++) {
      Section section = sections.get(i);
      List<Object> here = join(path, "sections", i);
      claim(section.id(), "a section", here);
      sectionIds.add(section.id());
      targetChecks.add(
          () -> checkTargets(section.autoFail(), here, "section '" + section.id() + "'"));
      if (section.questions().isEmpty() && section.sections().isEmpty()) {
        breaches.addSpoiling(
            "empty-section",
            here,
            "section '" + section.id() + "' has no question",
            null,
            "Add a question or remove the section.",
            RuleInputs.lists(here, "questions", "sections"));
      }
      for (int q = 0; q < section.questions().size(); q++) {
        Question question = section.questions().get(q);
        List<Object> at = join(here, "questions", q);
        claim(question.id(), "a question in section '" + section.id() + "'", at);
        questionsById.putIfAbsent(question.id(), question);
        questionPaths.putIfAbsent(question.id(), at);
        checkCauses(question, at);
        targetChecks.add(
            () -> checkTargets(question.autoFail(), at, "question '" + question.id() + "'"));
      }
      checkSections(section.sections(), here);
    }
  }

  private void checkCauses(Question question, List<Object> path) {
    if (!question.causeRequiredOn().isEmpty() && card.causes().isEmpty()) {
      breaches.add(
          "no-causes",
          join(path, "causeRequiredOn"),
          "question '%s' asks for a cause but the card names none".formatted(question.id()),
          "Add \"causes\" to the card: an id and a text for each.",
          RuleInputs.lists(List.of(), "causes"));
    }
  }

  private void claim(String id, String what, List<Object> path) {
    String earlier = ownersById.putIfAbsent(id, what);
    if (earlier != null) {
      breaches.add(
          "duplicate-id",
          join(path, "id"),
          "id '%s' is already that of %s".formatted(id, earlier),
          "Rename one of the two; ids are unique among sections and questions.",
          Input.NOTHING_ELSE);
    }
  }

  /** The sections that auto-fails name. */
  private void checkTargets(List<AutoFail> rules, List<Object> owner, String name) {
    for (int i = 0; i < rules.size(); i++) {
      String target = rules.get(i).section();
      if (target != null && !sectionIds.contains(target)) {
        breaches.add(
            "unknown-section",
            join(owner, "autoFail", i, "section"),
            "the auto-fail of %s fails a section that the card does not have".formatted(name),
            "\"question\", \"section\", \"scorecard\" or the id of a section",
            guesses.maybe(target, targets(), "Name a section of the card."),
            List.of(Input.OfCard.IDS));
      }
    }
  }

  private List<String> targets() {
    List<String> targets = new ArrayList<>(List.of("question", "section", "scorecard"));
    targets.addAll(sectionIds);
    return targets;
  }

  private void checkTests() {
    for (int t = 0; t < card.tests().size(); t++) {
      ScorecardTest test = card.tests().get(t);
      checkTestSections(test.expect(), join(List.of("tests", t), "expect", "sections"));
      if (!test.expect().problems().isEmpty()) {
        continue; // what is wrong with its answers is what it tests
      }
      for (Map.Entry<String, Answer> entry : test.answers().entrySet()) {
        if (breaches.list().size() >= MOST) {
          return;
        }
        checkTestAnswer(entry.getKey(), entry.getValue(), join(List.of("tests", t), "answers"));
      }
    }
  }

  private void checkTestSections(ScorecardTest.Expected expected, List<Object> path) {
    for (String id : expected.sections().keySet()) {
      if (!sectionIds.contains(id)) {
        breaches.add(
            "unknown-section",
            join(path, id),
            "the card has no section '" + id + "'",
            null,
            guesses.maybe(id, sectionIds, "Name a section of the card."),
            List.of(Input.OfCard.IDS));
      }
    }
  }

  private void checkTestAnswer(String id, Answer answer, List<Object> path) {
    Question question = questionsById.get(id);
    if (question == null && ownersById.containsKey(id) && answer instanceof Answer.NotApplicable) {
      return; // a whole section may be not applicable
    }
    if (question == null) {
      breaches.add(
          "unknown-question",
          join(path, id),
          "the card has no question '" + id + "'",
          guesses.maybe(id, questionsById.keySet(), "Use the id of a question."),
          List.of(Input.OfCard.IDS));
      return;
    }
    Optional<String> allowed = question.refusal(answer);
    if (allowed.isPresent()) {
      breaches.add(
          "answer-not-allowed",
          join(path, id),
          "question '" + id + "' can't be answered so",
          allowed.get(),
          "Use one of the allowed answers.",
          RuleInputs.answers(questionPaths.getOrDefault(id, List.of())));
    }
  }

  static List<Object> join(List<Object> path, Object... steps) {
    List<Object> joined = new ArrayList<>(path);
    joined.addAll(List.of(steps));
    return joined;
  }
}
