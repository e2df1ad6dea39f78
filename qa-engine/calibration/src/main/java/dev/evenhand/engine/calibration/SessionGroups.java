package dev.evenhand.engine.calibration;

import dev.evenhand.api.evaluation.Evaluation;
import dev.evenhand.api.evaluation.Reviewer;
import dev.evenhand.api.scorecard.Question;
import dev.evenhand.api.scorecard.Scorecard;
import dev.evenhand.api.scorecard.Section;
import dev.evenhand.engine.agreement.RatingTable;
import dev.evenhand.engine.agreement.RatingTableBuilder;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Arranges evaluations by criterion, and by session. */
final class SessionGroups {
  private final List<Section> sections;
  private final List<Question> questions;
  private final @Nullable String reference;

  SessionGroups(Scorecard card, @Nullable String reference) {
    this.sections = card.sections().stream().flatMap(SessionGroups::nested).toList();
    this.questions =
        card.questions().stream().filter(question -> question.kind().scorable()).toList();
    this.reference = reference;
  }

  private static Stream<Section> nested(Section section) {
    return Stream.concat(
        Stream.of(section), section.sections().stream().flatMap(SessionGroups::nested));
  }

  /**
   * The total first, then the sections that have scores and the questions, in card order.
   *
   * @param repeated the evaluations and those that repeat them; empty if nothing is repeated
   */
  CalibrationData data(List<ScoredEvaluation> evaluations, List<ScoredEvaluation> repeated) {
    List<CriterionRatings> criteria = criteria(evaluations, RatingTable::builder);
    Map<String, RatingTable> again = new HashMap<>();
    if (!repeated.isEmpty()) {
      criteria(repeated, () -> RatingTable.builder().allowReplicates())
          .forEach(all -> again.put(all.criterion(), all.scores()));
    }
    return new CalibrationData(
        criteria.stream().map(one -> one.withRepeated(again.get(one.criterion()))).toList(),
        reference,
        agents(evaluations),
        kinds(evaluations));
  }

  private List<CriterionRatings> criteria(
      List<ScoredEvaluation> evaluations, Supplier<RatingTableBuilder> builder) {
    return Stream.of(
            Stream.of(ScoreRatings.ofTotal(evaluations, builder.get())),
            sections.stream()
                .map(section -> ScoreRatings.of(section, evaluations, builder.get()))
                .filter(section -> section.ratings().size() > 0),
            questions.stream()
                .map(question -> QuestionRatings.of(question, evaluations, builder.get())))
        .flatMap(all -> all)
        .toList();
  }

  /** By time of their first evaluation, those without a time last, and by id. */
  List<SessionEvaluations> sessions(List<ScoredEvaluation> evaluations) {
    Map<String, List<ScoredEvaluation>> byId =
        evaluations.stream()
            .collect(
                Collectors.groupingBy(
                    ScoredEvaluation::session, TreeMap::new, Collectors.toList()));
    return byId.entrySet().stream()
        .map(entry -> session(entry.getKey(), entry.getValue()))
        .sorted(Comparator.comparing(SessionGroups::start))
        .toList();
  }

  private static Instant start(SessionEvaluations session) {
    return Objects.requireNonNullElse(session.from(), Instant.MAX);
  }

  private SessionEvaluations session(String id, List<ScoredEvaluation> evaluations) {
    List<Instant> times =
        evaluations.stream()
            .flatMap(judged -> Optional.ofNullable(judged.evaluation().at()).stream())
            .sorted()
            .toList();
    return new SessionEvaluations(
        id,
        times.isEmpty() ? null : times.get(0),
        times.isEmpty() ? null : times.get(times.size() - 1),
        data(evaluations, List.of()),
        new Sheets(questions, reference).of(evaluations));
  }

  /** Whose work each interaction is; one that is said to be of several agents is left out. */
  private static Map<String, String> agents(List<ScoredEvaluation> evaluations) {
    Map<String, String> agents = new TreeMap<>();
    Set<String> unclear = new HashSet<>();
    for (ScoredEvaluation judged : evaluations) {
      Evaluation evaluation = judged.evaluation();
      String agent = evaluation.interaction().agent();
      String id = evaluation.interaction().id();
      String known = agent == null ? null : agents.putIfAbsent(id, agent);
      if (known != null && !known.equals(agent)) {
        unclear.add(id);
      }
    }
    agents.keySet().removeAll(unclear);
    return agents;
  }

  private static Map<String, Reviewer.Kind> kinds(List<ScoredEvaluation> evaluations) {
    // A model if any evaluation says so: persons are the default of the format.
    return evaluations.stream()
        .collect(
            Collectors.toMap(
                ScoredEvaluation::reviewer,
                judged -> judged.evaluation().reviewer().kind(),
                (a, b) -> a == Reviewer.Kind.MODEL ? a : b));
  }
}
