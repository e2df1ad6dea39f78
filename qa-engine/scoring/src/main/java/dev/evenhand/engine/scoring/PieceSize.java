package dev.evenhand.engine.scoring;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** How many rows a table of all that can become of a question or section has. */
final class PieceSize {
  /** The rows of the largest table: with more it does not stay near the processor. */
  static final int MOST = 4_096;

  private final Map<Integer, CodeClasses> classes = new HashMap<>();
  private final Map<String, List<CodedRule>> looksAt;

  PieceSize(List<CodeClasses> classes, Map<String, List<CodedRule>> looksAt) {
    classes.forEach(each -> this.classes.put(each.codes().question().slot(), each));
    this.looksAt = looksAt;
  }

  /** Whether anything depends on the question. */
  boolean matters(CompiledQuestion question) {
    return classes.containsKey(question.slot());
  }

  boolean fits(CompiledQuestion question) {
    return rows(Stream.of(question), rules(Stream.of(question))) <= MOST;
  }

  boolean fits(CompiledSection section) {
    return rows(section.allQuestions(), rules(nodes(section))) <= MOST;
  }

  long rows(KernelPlan.Piece piece) {
    return rows(
        piece.nodes().filter(CompiledQuestion.class::isInstance).map(CompiledQuestion.class::cast),
        rules(piece.nodes()));
  }

  private long rows(Stream<CompiledQuestion> questions, List<CodedRule> rules) {
    long rows = 1L << Math.min(rules.size(), 20);
    for (CompiledQuestion question : questions.filter(this::matters).toList()) {
      rows = Math.min(rows * classesOf(question).count(), MOST + 1L);
    }
    return Math.min(rows, MOST + 1L);
  }

  CodeClasses classesOf(CompiledQuestion question) {
    return Objects.requireNonNull(classes.get(question.slot()), question.id());
  }

  /** The codes of rules that the nodes look at, each once. */
  List<CodedRule> rules(Stream<? extends CompiledNode> nodes) {
    List<CodedRule> rules = new ArrayList<>();
    nodes.forEach(node -> rules.addAll(looksAt.getOrDefault(node.id(), List.of())));
    return rules;
  }

  static Stream<CompiledNode> nodes(CompiledSection section) {
    return Stream.concat(section.allSections(), section.allQuestions());
  }
}
