package dev.evenhand.engine.scoring.oracle;

import dev.evenhand.api.scorecard.Answer;
import dev.evenhand.api.scorecard.AnsweredBy;
import dev.evenhand.api.scorecard.Condition;
import dev.evenhand.api.scorecard.Match;
import dev.evenhand.api.scorecard.Question;
import dev.evenhand.api.scorecard.QuestionKind;
import dev.evenhand.api.scorecard.Scorecard;
import dev.evenhand.api.scorecard.Scoring;
import dev.evenhand.api.scorecard.Section;
import dev.evenhand.api.scorecard.Visibility;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The answers in force: hidden questions have none, computed ones that of the card, those of a
 * section that is not applicable are not applicable, the others that of the reviewer.
 */
final class ReferenceAnswers {
  private final Map<String, Question> questions = new HashMap<>();
  private final Map<String, List<Section>> sections = new HashMap<>();
  private final Map<String, Answer> given;
  private final Map<String, String> facts;
  private final Scoring scoring;

  /** Both maps may grow while this is asked. */
  ReferenceAnswers(Scorecard card, Map<String, Answer> given, Map<String, String> facts) {
    this.given = given;
    this.facts = facts;
    this.scoring = card.scoring();
    card.sections().forEach(section -> walk(section, List.of()));
  }

  private void walk(Section section, List<Section> around) {
    List<Section> path = new ArrayList<>(around);
    path.add(section);
    for (Question question : section.questions()) {
      questions.put(question.id(), question);
      sections.put(question.id(), path);
    }
    section.sections().forEach(inner -> walk(inner, path));
  }

  /** The answer that counts, or null if there is none. */
  @Nullable Answer of(String id) {
    Question question = Objects.requireNonNull(questions.get(id), id);
    if (isHidden(id)) {
      return null;
    }
    Answer computed = computed(question);
    if (computed != null) {
      return computed;
    }
    Answer own = given.get(id);
    boolean sectionLeft =
        sections.get(id).stream().anyMatch(section -> given.get(section.id()) != null);
    return own == null && sectionLeft && question.allowNotApplicable()
        ? Answer.notApplicable()
        : own;
  }

  boolean isHidden(String id) {
    Question question = Objects.requireNonNull(questions.get(id), id);
    return hides(question.visibility())
        || sections.get(id).stream().anyMatch(section -> hides(section.visibility()));
  }

  boolean isHidden(Section section, List<Section> around) {
    return hides(section.visibility()) || around.stream().anyMatch(s -> hides(s.visibility()));
  }

  private boolean hides(@Nullable Visibility visibility) {
    return visibility != null && holds(visibility.when()) != visibility.shown();
  }

  /** What the card answers in place of the reviewer, or null. */
  @Nullable Answer computed(Question question) {
    AnsweredBy source = question.answeredBy();
    if (source instanceof AnsweredBy.Rules rules) {
      for (AnsweredBy.Rule rule : rules.rules()) {
        if (rule.when() == null || holds(rule.when())) {
          return rule.answer();
        }
      }
    }
    if (source instanceof AnsweredBy.Metadata fact && facts.containsKey(fact.name())) {
      String text = Objects.requireNonNull(facts.get(fact.name()));
      if (!(question.kind() instanceof QuestionKind.Numeric)
          || text.equals(Answer.NOT_APPLICABLE)) {
        return Answer.of(text);
      }
      BigDecimal number = number(text);
      return number == null ? null : new Answer.Quantity(number);
    }
    return null;
  }

  private static @Nullable BigDecimal number(@Nullable String text) {
    try {
      return text == null ? null : new BigDecimal(text);
    } catch (NumberFormatException e) {
      return null;
    }
  }

  boolean holds(Condition condition) {
    if (condition instanceof Condition.All all) {
      return all.conditions().stream().allMatch(this::holds);
    }
    if (condition instanceof Condition.Any any) {
      return any.conditions().stream().anyMatch(this::holds);
    }
    if (condition instanceof Condition.Not not) {
      return !holds(not.condition());
    }
    if (condition instanceof Condition.AnswerMatches matches) {
      Answer answer = of(matches.question());
      QuestionKind kind = Objects.requireNonNull(questions.get(matches.question())).kind();
      return answer != null
          && fits(matches.match(), ReferencePoints.marks(kind, answer), matches.values());
    }
    if (condition instanceof Condition.AnswerCompares compares) {
      return of(compares.question()) instanceof Answer.Quantity number
          && compares.comparison().holds(number.value(), compares.bound());
    }
    if (condition instanceof Condition.Errors errors) {
      int count = 0;
      for (Question question : questions.values()) {
        count += isAmong(question, errors) && isError(question) ? 1 : 0;
      }
      return errors.comparison().holds(BigDecimal.valueOf(count), errors.bound());
    }
    if (condition instanceof Condition.MetadataMatches matches) {
      String fact = facts.get(matches.name());
      return fact != null && fits(matches.match(), Set.of(fact), matches.values());
    }
    Condition.MetadataCompares compares = (Condition.MetadataCompares) condition;
    BigDecimal number = number(facts.get(compares.name()));
    return number != null && compares.comparison().holds(number, compares.bound());
  }

  private static boolean isAmong(Question question, Condition.Errors errors) {
    if (!errors.among().isEmpty()) {
      return errors.among().contains(question.id());
    }
    return question.critical() != null
        && (errors.of() == null || errors.of() == question.critical().of());
  }

  private boolean isError(Question question) {
    Answer answer = of(question.id());
    if (answer == null || answer instanceof Answer.NotApplicable) {
      return false;
    }
    Around around = Around.card(scoring);
    for (Section section : Objects.requireNonNull(sections.get(question.id()))) {
      around = around.within(section);
    }
    return ReferenceErrors.isError(question, question.critical(), answer, around.ratioOf(question));
  }

  private static boolean fits(Match match, Set<String> marks, Set<String> values) {
    boolean hitsOne = marks.stream().anyMatch(values::contains);
    boolean hitsAll = values.stream().allMatch(marks::contains);
    return switch (match) {
      case IS, ANY_OF -> hitsOne;
      case IS_NOT -> !hitsOne;
      case ALL_OF -> hitsAll;
      case EXACTLY -> hitsAll && values.containsAll(marks);
    };
  }
}
