package dev.evenhand.engine.calibration;

import dev.evenhand.api.evaluation.Evaluation;
import dev.evenhand.api.evaluation.Reviewer;
import dev.evenhand.api.score.Fraction;
import dev.evenhand.api.score.Score;
import dev.evenhand.api.score.ScoreNode;
import dev.evenhand.api.score.ScoreNode.QuestionScore;
import dev.evenhand.api.score.ScoreNode.SectionScore;
import dev.evenhand.api.scorecard.Answer;
import dev.evenhand.api.scorecard.Question;
import dev.evenhand.api.scorecard.Scorecard;
import dev.evenhand.api.scorecard.Section;
import dev.evenhand.api.scorecard.Text;
import dev.evenhand.engine.agreement.count.Labels;
import dev.evenhand.engine.agreement.count.PackedColumn;
import dev.evenhand.engine.estimate.arithmetic.Order;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a calibration needs of evaluations, a row each: who, what and when, and each answer and
 * score as a small number. A million evaluations take some bytes a question each; they themselves
 * need not be held.
 */
final class EvaluationColumns {
  /** Those of the card, outer ones first. */
  final List<Section> sections;

  /** Those that can have a score. */
  final List<Question> questions;

  private final Labels interactions = new Labels();
  private final PackedColumn interactionOf = new PackedColumn();

  /** The answer of those who chose none of several options. */
  private static final String NO_OPTION = "(none)";

  private final ValueColumn<Reviewer> reviewers = new ValueColumn<>();
  private final ValueColumn<String> agents = new ValueColumn<>();
  private final ValueColumn<String> sessions = new ValueColumn<>();
  private final TimeColumn times = new TimeColumn();
  private final ValueColumn<Percent> totals = new ValueColumn<>();
  private final ValueColumn<Boolean> passing = new ValueColumn<>();
  private final ValueColumn<String> bands = new ValueColumn<>();
  private final Map<String, ValueColumn<Percent>> scores = new HashMap<>();
  private final Map<String, ValueColumn<String>> answers = new HashMap<>();
  private final Map<String, ValueColumn<Contribution>> contributions = new HashMap<>();
  private final Map<Fraction, Percent> percents = new HashMap<>();

  /** Of those known when they were asked for last; the same for all threads. */
  private volatile int[] interactionRanks = new int[0];

  /** A score, and how it is written where scores are compared. */
  record Percent(double ratio, String text) {
    static Percent of(Fraction ratio) {
      double percent = ratio.times(Fraction.of(100, 1)).doubleValue();
      return new Percent(ratio.doubleValue(), BigDecimal.valueOf(percent).toPlainString());
    }
  }

  /**
   * What an answer came to.
   *
   * @param ratio of the whole score
   * @param weighted whether it counted by a weight
   * @param answered whether there was an answer that applies
   */
  record Contribution(double ratio, boolean weighted, boolean answered) {
    static Contribution of(QuestionScore question) {
      Answer answer = question.answer();
      return new Contribution(
          question.contribution().doubleValue(),
          question.effectiveWeight().signum() > 0,
          answer != null && !(answer instanceof Answer.NotApplicable));
    }
  }

  /** The parts of a score by their ids. */
  private record Parts(Map<String, SectionScore> sections, Map<String, QuestionScore> questions) {
    static Parts of(@Nullable Score score) {
      Parts parts = new Parts(new HashMap<>(), new HashMap<>());
      if (score != null) {
        score.questions().forEach(question -> parts.questions.put(question.id(), question));
        parts.addSections(score.card());
      }
      return parts;
    }

    private void addSections(SectionScore around) {
      for (ScoreNode part : around.parts()) {
        if (part instanceof SectionScore section) {
          sections.put(section.id(), section);
          addSections(section);
        }
      }
    }
  }

  EvaluationColumns(Scorecard card) {
    sections = card.sections().stream().flatMap(EvaluationColumns::nested).toList();
    questions = card.questions().stream().filter(question -> question.kind().scorable()).toList();
    sections.forEach(section -> scores.put(section.id(), new ValueColumn<>()));
    questions.forEach(question -> answers.put(question.id(), new ValueColumn<>()));
    questions.forEach(question -> contributions.put(question.id(), new ValueColumn<>()));
  }

  private static Stream<Section> nested(Section section) {
    return Stream.concat(
        Stream.of(section), section.sections().stream().flatMap(EvaluationColumns::nested));
  }

  /**
   * Adds a row.
   *
   * @param score null if there is none: the evaluation is of no use, or the card rejects open
   *     questions
   */
  void add(Evaluation evaluation, @Nullable Score score) {
    interactionOf.add(interactions.add(evaluation.interaction().id()));
    reviewers.add(evaluation.reviewer());
    agents.add(evaluation.interaction().agent());
    sessions.add(Objects.requireNonNullElse(evaluation.session(), ""));
    times.add(evaluation.at());
    totals.add(score == null ? null : percent(score.ratio()));
    passing.add(score == null ? null : passed(score));
    Text band = score == null ? null : score.band();
    bands.add(band == null ? null : band.toString());
    Parts parts = Parts.of(score);
    for (Section section : sections) {
      SectionScore found = parts.sections().get(section.id());
      scores(section.id()).add(found == null ? null : percent(found.ratio()));
    }
    for (Question question : questions) {
      add(question.id(), parts.questions().get(question.id()), evaluation);
    }
  }

  /** Null where the card has no pass mark and nothing failed. */
  private static @Nullable Boolean passed(Score score) {
    return switch (score.outcome()) {
      case PASSED -> true;
      case FAILED, AUTO_FAILED -> false;
      case SCORED, UNDEFINED -> null;
    };
  }

  private @Nullable Percent percent(Optional<Fraction> ratio) {
    return ratio.map(found -> percents.computeIfAbsent(found, Percent::of)).orElse(null);
  }

  /** The answer as it was scored: the card may have answered, or a section did not apply. */
  private void add(String id, @Nullable QuestionScore scored, Evaluation evaluation) {
    Answer answer = scored == null ? evaluation.answers().get(id) : scored.answer();
    answers(id).add(answer == null ? null : label(answer));
    contributions(id).add(scored == null ? null : Contribution.of(scored));
  }

  /** The answer as a category: chosen options in one order, so that the same choice is the same. */
  private static String label(Answer answer) {
    return answer.match(
        Answer.Word::value,
        words ->
            words.values().isEmpty()
                ? NO_OPTION
                : String.join(" + ", new TreeSet<>(words.values())),
        Answer::text,
        Answer::text);
  }

  int size() {
    return interactionOf.size();
  }

  /** A number of the interaction, the same for all rows of it. */
  int interaction(int row) {
    return interactionOf.getInt(row);
  }

  String interactionId(int row) {
    return interactions.get(interaction(row));
  }

  /** For each number of an interaction its place in the order of their ids. Not to be changed. */
  int[] interactionRanks() {
    int[] known = interactionRanks;
    if (known.length != interactions.size()) {
      known = Order.ranks(interactions.inTextOrder());
      interactionRanks = known;
    }
    return known;
  }

  Reviewer reviewer(int row) {
    return Objects.requireNonNull(reviewers.get(row));
  }

  @Nullable String agent(int row) {
    return agents.get(row);
  }

  /** Of which session it is one; empty if it names none. */
  String session(int row) {
    return Objects.requireNonNull(sessions.get(row));
  }

  @Nullable Instant time(int row) {
    return times.get(row);
  }

  /** Null if nothing was applicable, or open questions are rejected. */
  ValueColumn<Percent> totals() {
    return totals;
  }

  /** Whether the score passed; null if there is nothing to pass. */
  ValueColumn<Boolean> passing() {
    return passing;
  }

  /** The band of the score; null if there is none. */
  ValueColumn<String> bands() {
    return bands;
  }

  ValueColumn<Percent> scores(String section) {
    return column(scores, section);
  }

  /** As categories; null if the question is open or hidden. */
  ValueColumn<String> answers(String question) {
    return column(answers, question);
  }

  ValueColumn<Contribution> contributions(String question) {
    return column(contributions, question);
  }

  private static <T> ValueColumn<T> column(Map<String, ValueColumn<T>> columns, String id) {
    return Objects.requireNonNull(columns.get(id), id);
  }
}
