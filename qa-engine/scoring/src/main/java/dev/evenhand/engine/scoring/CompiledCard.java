package dev.evenhand.engine.scoring;

import dev.evenhand.api.scorecard.Scorecard;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A card with everything resolved that does not depend on answers: which policy holds where, which
 * sections have a score of their own, what each question can earn, and in which order what is shown
 * can be decided.
 *
 * @param root the card as a section
 * @param sections by index, the card first
 * @param questions by slot
 * @param order in which sections and questions are decided
 * @param thresholds whether a ratio can fail something
 * @param critical whether a question is critical
 */
record CompiledCard(
    Scorecard card,
    CompiledSection root,
    List<CompiledSection> sections,
    List<CompiledQuestion> questions,
    Map<String, CompiledSection> sectionsById,
    Map<String, CompiledQuestion> questionsById,
    List<CompiledNode> order,
    boolean thresholds,
    boolean critical) {

  /** The index of the card itself among its sections. */
  static final int ROOT = 0;

  static CompiledCard of(Scorecard card) {
    CompiledSection root = CardCompiler.root(card);
    List<CompiledSection> sections = root.allSections().toList();
    List<CompiledQuestion> questions = root.allQuestions().toList();
    boolean thresholds =
        Stream.concat(sections.stream(), questions.stream())
            .flatMap(node -> node.autoFail().stream())
            .anyMatch(trigger -> trigger.rule().below() != null);
    return new CompiledCard(
        card,
        root,
        sections,
        questions,
        byId(sections.stream().skip(1)),
        byId(questions.stream()),
        DecisionOrder.of(sections, questions),
        thresholds,
        questions.stream().anyMatch(question -> question.question().critical() != null));
  }

  /**
   * A card that consists of one part of this one.
   *
   * @param level the section that the part is added to
   * @param question the part, or null
   * @param section the part, or null
   */
  CompiledCard alone(
      CompiledSection level,
      @Nullable CompiledQuestion question,
      @Nullable CompiledSection section) {
    CompiledSection all =
        CompiledSection.root(
            "",
            level.title(),
            level.method(),
            level.start(),
            level.failedSection(),
            level.marks(),
            question == null ? List.of() : List.of(question),
            section == null ? List.of() : List.of(section));
    return new CompiledCard(
        card, all, sections, questions, sectionsById, questionsById, order, thresholds, false);
  }

  private static <N extends CompiledNode> Map<String, N> byId(Stream<N> nodes) {
    return nodes.collect(
        Collectors.toMap(CompiledNode::id, Function.identity(), (first, second) -> first));
  }
}
