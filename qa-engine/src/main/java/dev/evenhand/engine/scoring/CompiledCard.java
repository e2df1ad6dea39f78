package dev.evenhand.engine.scoring;

import dev.evenhand.api.scorecard.FailedSectionPolicy;
import dev.evenhand.api.scorecard.Method;
import dev.evenhand.api.scorecard.NotApplicablePolicy;
import dev.evenhand.api.scorecard.RatioPolicy;
import dev.evenhand.api.scorecard.Rounding;
import dev.evenhand.api.scorecard.Scorecard;
import dev.evenhand.api.scorecard.Scoring;
import dev.evenhand.api.scorecard.Section;
import dev.evenhand.api.scorecard.UnansweredPolicy;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A card with everything resolved that does not depend on answers: which policy holds where, which
 * sections are transparent, what each question can earn.
 *
 * @param root the card as a section
 * @param questionsById in display order
 * @param sectionsById without the root
 * @param thresholds whether a ratio can fail something
 * @param critical whether a question is critical
 */
record CompiledCard(
    Scorecard card,
    CompiledSection root,
    Map<String, CompiledQuestion> questionsById,
    Map<String, CompiledSection> sectionsById,
    boolean thresholds,
    boolean critical) {

  /** The policies in force at a place of the card. */
  record Policies(
      Method method,
      NotApplicablePolicy notApplicable,
      UnansweredPolicy unanswered,
      RatioPolicy ratio,
      FailedSectionPolicy failedSection,
      @Nullable Rounding rounding) {
    static Policies of(Scoring scoring) {
      return new Policies(
          scoring.method(),
          scoring.notApplicable(),
          scoring.unanswered(),
          scoring.ratio(),
          scoring.failedSection(),
          scoring.roundBeforeCompare());
    }

    Policies within(Section section) {
      return new Policies(
          section.method() == null ? method : section.method(),
          section.notApplicable() == null ? notApplicable : section.notApplicable(),
          section.unanswered() == null ? unanswered : section.unanswered(),
          section.ratio() == null ? ratio : section.ratio(),
          section.failedSection() == null ? failedSection : section.failedSection(),
          rounding);
    }
  }

  static CompiledCard of(Scorecard card) {
    Policies policies = Policies.of(card.scoring());
    List<CompiledSection> sections =
        card.sections().stream().map(section -> CompiledSection.of(section, policies)).toList();
    CompiledSection root =
        new CompiledSection(
            card.id(),
            card.title(),
            null,
            policies.method(),
            false,
            policies.failedSection(),
            null,
            List.of(),
            new Marks(card.scoring().passMark(), card.scoring().bands(), policies.rounding()),
            List.of(),
            sections);
    Map<String, CompiledQuestion> questions = new LinkedHashMap<>();
    Map<String, CompiledSection> byId = new HashMap<>();
    sections.forEach(section -> index(section, questions, byId));
    boolean thresholds =
        Stream.concat(
                byId.values().stream().map(CompiledSection::autoFail),
                questions.values().stream().map(question -> question.question().autoFail()))
            .flatMap(List::stream)
            .anyMatch(rule -> rule.below() != null);
    boolean critical = card.questions().stream().anyMatch(q -> q.critical() != null);
    return new CompiledCard(card, root, questions, byId, thresholds, critical);
  }

  /** Whether the question with that id is critical. */
  boolean isCritical(String id) {
    CompiledQuestion question = questionsById.get(id);
    return question != null && question.question().critical() != null;
  }

  private static void index(
      CompiledSection section,
      Map<String, CompiledQuestion> questions,
      Map<String, CompiledSection> sections) {
    sections.put(section.id(), section);
    section.questions().forEach(question -> questions.put(question.id(), question));
    section.sections().forEach(inner -> index(inner, questions, sections));
  }
}
