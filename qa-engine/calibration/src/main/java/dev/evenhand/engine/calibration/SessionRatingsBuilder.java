package dev.evenhand.engine.calibration;

import dev.evenhand.api.evaluation.Evaluation;
import dev.evenhand.api.problem.Checked;
import dev.evenhand.api.problem.Location;
import dev.evenhand.api.problem.Problem;
import dev.evenhand.api.problem.ProblemLog;
import dev.evenhand.api.score.AppliedRule;
import dev.evenhand.api.score.Score;
import dev.evenhand.api.score.ScoreNode.QuestionScore;
import dev.evenhand.api.scorecard.Scorecard;
import dev.evenhand.engine.scoring.ScoringEngine;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Takes evaluations one after the other, scores each and keeps what a calibration needs of it:
 * about two bytes a question and twenty an evaluation, and the ids. So there may be millions, and
 * they may come from a stream.
 *
 * <p>Not thread-safe.
 */
public final class SessionRatingsBuilder {
  private static final String OPEN = "unanswered";

  private static final Set<AppliedRule.Kind> OPEN_RULES =
      Set.of(AppliedRule.Kind.UNANSWERED_EXCLUDED, AppliedRule.Kind.UNANSWERED_ZERO);

  private static final Comparator<Instant> BY_TIME =
      Comparator.nullsLast(Comparator.<Instant>naturalOrder());

  private final ScoringEngine engine;
  private final SessionRules rules;
  private final EvaluationColumns columns;
  private final LocationColumn locations = new LocationColumn();
  private final BitSet usable = new BitSet();
  private final ProblemLog problems = new ProblemLog();

  SessionRatingsBuilder(Scorecard card, SessionRules rules) {
    this.engine = ScoringEngine.of(card);
    this.rules = Objects.requireNonNull(rules, "rules");
    this.columns = new EvaluationColumns(card);
  }

  /** Adds an evaluation, which problems call by its id. */
  public SessionRatingsBuilder add(Evaluation evaluation) {
    return add(evaluation, Location.of("evaluation " + evaluation.id()));
  }

  /**
   * Adds an evaluation.
   *
   * @param location where it stands, for problems; its column is not kept
   */
  public SessionRatingsBuilder add(Evaluation evaluation, Location location) {
    Checked<Score> checked = engine.score(evaluation);
    List<Problem> found = problems(evaluation, checked);
    found.forEach(problem -> problems.add(problem.at(location, problem.path())));
    usable.set(columns.size(), found.isEmpty());
    columns.add(evaluation, found.isEmpty() ? checked.value().orElse(null) : null);
    locations.add(location);
    return this;
  }

  /** Why the evaluation can't be used; empty if it can. */
  private List<Problem> problems(Evaluation evaluation, Checked<Score> checked) {
    boolean useOpen = rules.unfinished() == UnfinishedEvaluations.USE;
    if (checked.value().isEmpty()) {
      return useOpen && isJustOpen(checked.problems()) ? List.of() : checked.problems();
    }
    List<String> open = open(checked.orThrow());
    return open.isEmpty() || useOpen ? List.of() : List.of(unfinished(evaluation, open));
  }

  private static boolean isJustOpen(List<Problem> problems) {
    return problems.stream().allMatch(problem -> problem.code().equals(OPEN));
  }

  private static List<String> open(Score score) {
    return score.questions().stream()
        .filter(question -> question.rules().stream().anyMatch(r -> OPEN_RULES.contains(r.kind())))
        .map(QuestionScore::id)
        .toList();
  }

  private static Problem unfinished(Evaluation evaluation, List<String> open) {
    return Problem.error(
        "unfinished-evaluation",
        Location.of("evaluation " + evaluation.id()),
        "/answers",
        "the evaluation is unfinished: no answer to %s".formatted(named(open)),
        "Finish it, or let what is answered count (qa's option --unfinished use).");
  }

  private static String named(List<String> questions) {
    String first = String.join("', '", questions.subList(0, Math.min(3, questions.size())));
    int more = questions.size() - 3;
    return "'" + first + "'" + (more > 0 ? " and " + more + " more" : "");
  }

  /**
   * The ratings of all evaluations so far. They read from what is kept here, so nothing may be
   * added while another thread uses them.
   */
  public SessionRatings build() {
    BitSet judged = new BitSet();
    BitSet repeated = new BitSet();
    int[] copies = new int[columns.size()];
    InteractionRows all = InteractionRows.of(columns, IntStream.range(0, columns.size()).toArray());
    for (int interaction = 0; interaction < all.size(); interaction++) {
      for (List<Integer> pair : pairs(all.of(interaction))) {
        List<Integer> mine = pair.stream().filter(usable::get).toList();
        if (pair.size() == 1 || rules.replicates()) {
          mine.stream().limit(1).forEach(judged::set);
          mine.forEach(repeated::set);
        } else {
          mine.forEach(row -> copies[row] = pair.size());
        }
      }
    }
    ProblemLog found = problems.copy();
    IntStream.range(0, copies.length)
        .filter(row -> copies[row] > 0)
        .forEach(row -> found.add(duplicate(row, copies[row])));
    return ratings(
        judged.stream().toArray(),
        repeated.equals(judged) ? new int[0] : repeated.stream().toArray(),
        found.problems());
  }

  /** The rows of each reviewer, the earliest first; of no time or one, as they were given. */
  private Collection<List<Integer>> pairs(int[] rows) {
    Map<String, List<Integer>> byReviewer = new LinkedHashMap<>();
    for (int row : rows) {
      byReviewer.computeIfAbsent(columns.reviewer(row).id(), id -> new ArrayList<>(1)).add(row);
    }
    byReviewer.values().forEach(own -> own.sort(Comparator.comparing(columns::time, BY_TIME)));
    return byReviewer.values();
  }

  private Problem duplicate(int row, int count) {
    return Problem.error(
        "duplicate-evaluation",
        locations.get(row),
        "/interaction",
        "reviewer '%s' evaluated interaction '%s' %s times, and which counts is not known"
            .formatted(columns.reviewer(row), columns.interactionId(row), count),
        "Keep one of the evaluations; or use qa's option --replicates if interactions were"
            + " evaluated again on purpose.");
  }

  private SessionRatings ratings(int[] judged, int[] repeated, List<Problem> found) {
    SessionGroups groups = new SessionGroups(columns, rules.reference());
    CalibrationData data = groups.data(judged, repeated);
    Set<String> models = Set.copyOf(data.modelReviewers());
    int[] measured =
        Arrays.stream(judged)
            .filter(row -> !columns.reviewer(row).id().equals(rules.reference()))
            .filter(row -> !models.contains(columns.reviewer(row).id()))
            .toArray();
    return new SessionRatings(
        rules,
        data,
        MovedScore.of(columns, measured),
        SplitOutcomes.of(columns, measured),
        groups.sessions(judged, data),
        Math.max(judged.length, repeated.length),
        found);
  }
}
