package dev.evenhand.engine.report;

import dev.evenhand.engine.calibration.CriterionReport;
import dev.evenhand.engine.calibration.verdict.Cause;
import dev.evenhand.engine.report.document.Block;
import dev.evenhand.engine.report.document.Sentence;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who agrees with nobody while the others agree with each other, or the other way round. */
final class AloneFindings {
  private static final int NAMED = 4;
  private static final int STEPS = 2;

  private AloneFindings() {}

  /** The questions of each who answers the other way round. */
  private static Map<String, List<CriterionReport>> reversed(ReportOutline outline) {
    return byReviewer(outline, one -> one.ways().reversed());
  }

  /** Of each who agrees with nobody, where no narrow use of the scale is a cause of its own. */
  private static Map<String, List<CriterionReport>> erratic(ReportOutline outline) {
    return byReviewer(
        outline,
        one ->
            one.erratic().stream()
                .filter(name -> Cause.of(one).contains(Cause.ERRATIC_REVIEWER))
                .filter(name -> !NarrowReviewers.isOf(name, one, outline))
                .toList());
  }

  private static Map<String, List<CriterionReport>> byReviewer(
      ReportOutline outline, Function<CriterionReport, List<String>> names) {
    List<CriterionReport> asked =
        outline.questions().isEmpty() ? outline.report().criteria() : outline.questions();
    return asked.stream()
        .flatMap(one -> names.apply(one).stream().map(name -> Map.entry(name, one)))
        .collect(
            Collectors.groupingBy(
                Map.Entry::getKey,
                LinkedHashMap::new,
                Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
  }

  static Optional<Sentence> headline(ReportOutline outline) {
    Map<String, List<CriterionReport>> all = reversed(outline);
    return all.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Sentence.of(
                "{} {} the other way round{}",
                Sentence.names(List.copyOf(all.keySet()), NAMED),
                Sentence.words(all.size() == 1 ? "answers" : "answer"),
                outline.questions().size() == 1
                    ? Sentence.EMPTY
                    : Sentence.of(" on {}", titles(distinct(all)))));
  }

  private static List<CriterionReport> distinct(Map<String, List<CriterionReport>> byReviewer) {
    Set<CriterionReport> all = new LinkedHashSet<>();
    byReviewer.values().forEach(all::addAll);
    return List.copyOf(all);
  }

  private static Sentence titles(List<CriterionReport> questions) {
    return questions.size() == 1
        ? Titles.of(questions.get(0))
        : Sentence.count(questions.size(), "question", "questions");
  }

  static Stream<Sentence> points(ReportOutline outline) {
    return Stream.concat(
        reversed(outline).entrySet().stream()
            .limit(NAMED)
            .map(
                entry ->
                    Sentence.of(
                        "{} answers {} the other way round: agreement with each other reviewer is"
                            + " below 0, while these agree with each other.",
                        Sentence.name(entry.getKey()),
                        titles(entry.getValue()))),
        erratic(outline).entrySet().stream()
            .limit(NAMED)
            .map(
                entry ->
                    Sentence.of(
                        "{} agrees on {} with each other reviewer less than these agree among themselves.",
                        Sentence.name(entry.getKey()),
                        titles(entry.getValue()))));
  }

  static Stream<Block.Step> steps(ReportOutline outline) {
    return Stream.concat(
        reversed(outline).entrySet().stream()
            .limit(STEPS)
            .map(entry -> ask(entry.getKey(), entry.getValue())),
        lookAt(erratic(outline)));
  }

  private static Block.Step ask(String reviewer, List<CriterionReport> questions) {
    return new Block.Step(
        Sentence.of(
            "Ask {} how the scale of {} is read.", Sentence.name(reviewer), titles(questions)),
        Sentence.of(
            "{} answers the other way round: agreement with each other reviewer is below 0, so maybe"
                + " the scale is read upside down.{}",
            Sentence.name(reviewer),
            OthersWords.without(reviewer, questions)));
  }

  private static Stream<Block.Step> lookAt(Map<String, List<CriterionReport>> erratic) {
    if (erratic.isEmpty()) {
      return Stream.empty();
    }
    List<CriterionReport> questions = distinct(erratic);
    Sentence names = Sentence.names(List.copyOf(erratic.keySet()), NAMED);
    boolean known =
        erratic.entrySet().stream()
            .allMatch(
                entry -> entry.getValue().stream().allMatch(one -> isKnown(entry.getKey(), one)));
    return Stream.of(
        new Block.Step(
            Sentence.of("Look first at how {} rated {}.", names, titles(questions)),
            Sentence.of(
                "The others agree with each other, and not with {}{}.{}",
                names,
                known ? "; that is no matter of being strict" : "",
                erratic.size() == 1
                    ? OthersWords.without(erratic.keySet().iterator().next(), questions)
                    : Sentence.EMPTY)));
  }

  /** Whether a reviewer's severity is, so that it is known not to be the cause. */
  private static boolean isKnown(String reviewer, CriterionReport question) {
    return question.severity().of(reviewer).stream().anyMatch(one -> one.value().isPresent());
  }

  /** Whether a step is to look at how this reviewer rated some question. */
  static boolean isOf(String reviewer, ReportOutline outline) {
    return outline.questions().stream()
        .anyMatch(
            one -> one.erratic().contains(reviewer) || one.ways().reversed().contains(reviewer));
  }
}
