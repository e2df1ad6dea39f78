package dev.evenhand.engine.scoring.oracle;

import dev.evenhand.api.scorecard.Answer;
import dev.evenhand.api.scorecard.AnsweredBy;
import dev.evenhand.api.scorecard.Question;
import dev.evenhand.api.scorecard.QuestionKind;
import dev.evenhand.api.scorecard.Scorecard;
import dev.evenhand.api.scorecard.ScoredBy;
import dev.evenhand.api.scorecard.Section;
import dev.evenhand.api.scorecard.UnansweredPolicy;
import dev.evenhand.engine.scoring.oracle.RandomConditions.Asked;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Answers at random that the card accepts: none to what is hidden, and no other than computed. */
public final class RandomAnswers {
  private final Scorecard card;
  private final Dice dice;
  private final Map<String, Answer> given = new LinkedHashMap<>();
  private final Map<String, String> facts = new HashMap<>();
  private final ReferenceAnswers inForce;

  /** The questions that may stay open. */
  private final Set<String> optional = new HashSet<>();

  /** The questions that the answer to a section speaks for. */
  private final Set<String> spokenFor = new HashSet<>();

  private RandomAnswers(Scorecard card, long seed) {
    this.card = card;
    this.dice = new Dice(seed);
    this.inForce = new ReferenceAnswers(card, given, facts);
  }

  /** The answers to one card, and the facts about the interaction. */
  public record Sample(Map<String, Answer> answers, Map<String, String> facts) {}

  /** The same answers for the same seed. */
  public static Sample of(Scorecard card, long seed) {
    RandomAnswers answers = new RandomAnswers(card, seed);
    answers.tellFacts();
    for (Section section : card.sections()) {
      answers.leaveSections(section, Around.card(card.scoring()), true);
    }
    answers.answerQuestions();
    return new Sample(answers.given, answers.facts);
  }

  private void tellFacts() {
    if (dice.chance(80)) {
      facts.put("channel", dice.of(RandomConditions.CHANNELS));
    }
    if (dice.chance(80)) {
      facts.put(
          "seconds", dice.chance(85) ? Integer.toString(dice.between(-2, 15)) : "not counted");
    }
    for (Question question : card.questions()) {
      if (question.answeredBy() instanceof AnsweredBy.Metadata fact && dice.chance(60)) {
        facts.put(fact.name(), fitting(dice, asked(question)).text());
      }
    }
  }

  private static Asked asked(Question question) {
    return new Asked(question.id(), question.kind(), question.allowNotApplicable());
  }

  /** Notes what may stay open, and leaves some sections out as a whole. */
  private void leaveSections(Section section, Around outer, boolean shown) {
    Around around = outer.within(section);
    boolean open = shown && section.visibility() == null;
    for (Question question : section.questions()) {
      UnansweredPolicy policy = Around.nearest(question.unanswered(), around.unanswered());
      if (policy != UnansweredPolicy.REJECT || !ReferencePoints.isScorable(question.kind())) {
        optional.add(question.id());
      }
    }
    if (open && dice.chance(8) && mayBeLeft(section)) {
      given.put(section.id(), Answer.notApplicable());
      speakFor(section);
      return;
    }
    section.sections().forEach(inner -> leaveSections(inner, around, open));
  }

  private static boolean mayBeLeft(Section section) {
    return section.questions().stream()
            .allMatch(
                question ->
                    (question.allowNotApplicable() || !ReferencePoints.isScorable(question.kind()))
                        && question.visibility() == null
                        && question.answeredBy() == null)
        && section.sections().stream()
            .allMatch(inner -> inner.visibility() == null && mayBeLeft(inner));
  }

  private void speakFor(Section section) {
    section.questions().forEach(question -> spokenFor.add(question.id()));
    section.sections().forEach(this::speakFor);
  }

  /** In an order in which every condition looks at what is answered already. */
  private void answerQuestions() {
    List<Question> waiting = new ArrayList<>(card.questions());
    waiting.removeIf(question -> spokenFor.contains(question.id()));
    Set<String> open = new HashSet<>();
    waiting.forEach(question -> open.add(question.id()));
    Map<String, Set<String>> looksAt = Looks.of(card);
    while (!waiting.isEmpty()) {
      Question next =
          waiting.stream()
              .filter(question -> looksAt.get(question.id()).stream().noneMatch(open::contains))
              .findFirst()
              .orElseThrow(() -> new AssertionError("conditions in a circle"));
      answer(next);
      waiting.remove(next);
      open.remove(next.id());
    }
  }

  private void answer(Question question) {
    if (inForce.isHidden(question.id())) {
      return;
    }
    Answer computed = inForce.computed(question);
    if (computed != null) {
      if (dice.chance(20)) {
        given.put(question.id(), computed);
      }
      return;
    }
    if (!(optional.contains(question.id()) && dice.chance(20))) {
      BigDecimal max = question.max() == null ? BigDecimal.ONE : question.max();
      given.put(question.id(), fitting(dice, asked(question), max));
    }
  }

  /** An answer that the question accepts whatever its max is. */
  static Answer fitting(Dice dice, Asked asked) {
    return fitting(dice, asked, BigDecimal.ONE);
  }

  /** An answer that the question accepts, which takes values up to {@code max}. */
  private static Answer fitting(Dice dice, Asked asked, BigDecimal max) {
    if (asked.allowsNotApplicable() && dice.chance(25)) {
      return Answer.notApplicable();
    }
    QuestionKind kind = asked.kind();
    if (kind instanceof QuestionKind.MultipleChoice multiple) {
      List<String> chosen = dice.chance(20) ? List.of() : dice.some(multiple.marks());
      return new Answer.Words(new LinkedHashSet<>(chosen));
    }
    if (kind instanceof QuestionKind.Numeric numeric) {
      return new Answer.Quantity(number(dice, numeric, max));
    }
    if (kind instanceof QuestionKind.FreeText) {
      return new Answer.Word(dice.oneOf("noted", "yes", "3"));
    }
    return new Answer.Word(kind instanceof QuestionKind.Day ? "2026-11-22" : dice.of(kind.marks()));
  }

  /** What is counted is whole and not below 0; steps begin at 0. */
  private static boolean fits(BigDecimal number, QuestionKind.Numeric numeric) {
    if (numeric.scoredBy() == ScoredBy.COUNT) {
      return number.signum() >= 0 && number.remainder(BigDecimal.ONE).signum() == 0;
    }
    return numeric.step() == null
        || (number.signum() >= 0 && number.remainder(numeric.step()).signum() == 0);
  }

  private static BigDecimal number(Dice dice, QuestionKind.Numeric numeric, BigDecimal max) {
    while (true) {
      BigDecimal number = BigDecimal.valueOf(dice.between(-4, 40)).divide(BigDecimal.valueOf(2));
      if (!fits(number, numeric)) {
        continue;
      }
      boolean any = numeric.scoredBy() != ScoredBy.RANGES && numeric.ranges().isEmpty();
      if (any && numeric.scoredBy() == ScoredBy.COUNT) {
        return number;
      }
      if (any && number.abs().compareTo(max) <= 0) {
        return number;
      }
      if (!any && ReferencePoints.rangeOf(numeric, number) != null) {
        return number;
      }
    }
  }
}
