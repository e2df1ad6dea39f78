package dev.evenhand.api.scorecard;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where a card has conditions, and which questions each question and section waits for: those that
 * its visibility, that of the sections around it, and its answer look at.
 *
 * @param conditions by the path at which they stand, in the order of the card
 * @param waits the questions that must be decided before a question or section is
 */
record ConditionSites(Map<List<Object>, Condition> conditions, Waits waits) {
  static ConditionSites of(Scorecard card) {
    Collector collector = new Collector(card.questions());
    collector.visit(card.sections(), List.of(), Waits.NONE);
    return new ConditionSites(collector.conditions, collector.waits.build());
  }

  private static final class Collector {
    private final Map<List<Object>, Condition> conditions = new LinkedHashMap<>();
    private final Waits.Builder waits = new Waits.Builder();
    private final List<Question> ofCard;

    Collector(List<Question> ofCard) {
      this.ofCard = ofCard;
    }

    void visit(List<Section> sections, List<Object> path, int around) {
      for (int s = 0; s < sections.size(); s++) {
        Section section = sections.get(s);
        List<Object> here = CardRules.join(path, "sections", s);
        addVisibility(section.visibility(), here);
        addAutoFails(section.autoFail(), here);
        for (int i = 0; i < section.set().size(); i++) {
          conditions.put(CardRules.join(here, "set", i, "when"), section.set().get(i).when());
        }
        int number = waits.add(section.id(), questions(section.visibility()), around);
        for (int q = 0; q < section.questions().size(); q++) {
          visit(section.questions().get(q), CardRules.join(here, "questions", q), number);
        }
        visit(section.sections(), here, number);
      }
    }

    private void visit(Question question, List<Object> here, int around) {
      addVisibility(question.visibility(), here);
      List<AnsweredBy.Rule> rules = question.answerRules();
      for (int i = 0; i < rules.size(); i++) {
        Condition when = rules.get(i).when();
        if (when != null) {
          conditions.put(CardRules.join(here, "answeredBy", "rules", i, "when"), when);
        }
      }
      addAutoFails(question.autoFail(), here);
      Stream<String> answering =
          rules.stream()
              .map(AnsweredBy.Rule::when)
              .filter(Objects::nonNull)
              .flatMap(when -> Objects.requireNonNull(when).questions(ofCard));
      waits.add(question.id(), Stream.concat(questions(question.visibility()), answering), around);
    }

    private Stream<String> questions(@Nullable Visibility visibility) {
      return visibility == null ? Stream.empty() : visibility.when().questions(ofCard);
    }

    private void addVisibility(@Nullable Visibility visibility, List<Object> here) {
      if (visibility != null) {
        conditions.put(CardRules.join(here, "visibility", "when"), visibility.when());
      }
    }

    /** What fails is judged when all is answered, so nothing waits for it. */
    private void addAutoFails(List<AutoFail> rules, List<Object> here) {
      for (int i = 0; i < rules.size(); i++) {
        Condition when = rules.get(i).when();
        if (when != null) {
          conditions.put(CardRules.join(here, "autoFail", i, "when"), when);
        }
      }
    }
  }
}
