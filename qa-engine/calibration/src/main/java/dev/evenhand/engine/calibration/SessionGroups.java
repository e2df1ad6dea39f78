package dev.evenhand.engine.calibration;

import com.google.common.primitives.ImmutableIntArray;
import dev.evenhand.api.evaluation.Reviewer;
import dev.evenhand.engine.agreement.RatingTable;
import dev.evenhand.engine.agreement.RatingTableBuilder;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Arranges evaluations by criterion, and by session. */
record SessionGroups(EvaluationColumns columns, @Nullable String reference) {
  /** The rows of a session, and when its first and its last evaluation were. */
  private record Group(
      String session, ImmutableIntArray rows, @Nullable Instant from, @Nullable Instant to) {
    Instant start() {
      return Objects.requireNonNullElse(from, Instant.MAX);
    }
  }

  /**
   * The total first, then the sections that have scores and the questions, in card order.
   *
   * @param rows the evaluations
   * @param repeated they and those that repeat them; empty if nothing is repeated
   */
  CalibrationData data(int[] rows, int[] repeated) {
    List<CriterionRatings> criteria = criteria(rows, RatingTable::builder);
    Map<String, RatingTable> again = new HashMap<>();
    if (repeated.length > 0) {
      criteria(repeated, () -> RatingTable.builder().allowReplicates())
          .forEach(all -> again.put(all.criterion(), all.scores()));
    }
    return new CalibrationData(
        criteria.stream().map(one -> one.withRepeated(again.get(one.criterion()))).toList(),
        reference,
        agents(rows),
        kinds(rows));
  }

  private List<CriterionRatings> criteria(int[] rows, Supplier<RatingTableBuilder> builder) {
    return Stream.of(
            Stream.of(ScoreRatings.ofTotal(columns, rows, builder.get())),
            columns.sections.stream()
                .map(section -> ScoreRatings.of(section, columns, rows, builder.get()))
                .filter(section -> section.ratings().size() > 0),
            columns.questions.stream()
                .map(question -> QuestionRatings.of(question, columns, rows, builder.get())))
        .flatMap(all -> all)
        .toList();
  }

  /**
   * By time of their first evaluation, those without a time last, and by id. Each is made when it
   * is asked for.
   *
   * @param whole what {@link #data} made of all these rows
   */
  List<SessionEvaluations> sessions(int[] rows, CalibrationData whole) {
    Map<String, ImmutableIntArray.Builder> byId = new TreeMap<>();
    for (int row : rows) {
      byId.computeIfAbsent(columns.session(row), id -> ImmutableIntArray.builder()).add(row);
    }
    List<Group> groups =
        byId.entrySet().stream()
            .map(entry -> group(entry.getKey(), entry.getValue().build()))
            .sorted(Comparator.comparing(Group::start))
            .toList();
    CalibrationData ofOnly =
        whole.withCriteria(
            whole.criteria().stream().map(criterion -> criterion.withRepeated(null)).toList());
    return new ComputedList<>(
        groups.size(),
        i -> {
          Group group = groups.get(i);
          return new SessionEvaluations(
              group.session(),
              group.from(),
              group.to(),
              groups.size() == 1 ? ofOnly : data(group.rows().toArray(), new int[0]),
              new Sheets(columns, reference).of(group.rows().toArray()));
        });
  }

  private Group group(String session, ImmutableIntArray rows) {
    Instant from = null;
    Instant to = null;
    for (int row : rows.toArray()) {
      Instant time = columns.time(row);
      if (time != null) {
        from = from == null || time.isBefore(from) ? time : from;
        to = to == null || time.isAfter(to) ? time : to;
      }
    }
    return new Group(session, rows, from, to);
  }

  /** Whose work each interaction is; one that is said to be of several agents is left out. */
  private Map<String, String> agents(int[] rows) {
    Map<String, String> agents = new TreeMap<>();
    Set<String> unclear = new HashSet<>();
    for (int row : rows) {
      String agent = columns.agent(row);
      if (agent != null) {
        String id = columns.interactionId(row);
        String known = agents.putIfAbsent(id, agent);
        if (known != null && !known.equals(agent)) {
          unclear.add(id);
        }
      }
    }
    agents.keySet().removeAll(unclear);
    return agents;
  }

  private Map<String, Reviewer.Kind> kinds(int[] rows) {
    // A model if any evaluation says so: persons are the default of the format.
    Map<String, Reviewer.Kind> kinds = new HashMap<>();
    Arrays.stream(rows)
        .mapToObj(columns::reviewer)
        .forEach(
            reviewer ->
                kinds.merge(
                    reviewer.id(), reviewer.kind(), (a, b) -> a == Reviewer.Kind.MODEL ? a : b));
    return kinds;
  }
}
