package dev.evenhand.engine.report;

import dev.evenhand.engine.calibration.CriterionKind;
import dev.evenhand.engine.calibration.CriterionReport;
import dev.evenhand.engine.estimate.Estimate;
import dev.evenhand.engine.estimate.Reason;
import dev.evenhand.engine.model.severity.AgentScore;
import dev.evenhand.engine.model.severity.AgentScores;
import dev.evenhand.engine.report.document.Block;
import dev.evenhand.engine.report.document.Detail;
import dev.evenhand.engine.report.document.Numbers;
import dev.evenhand.engine.report.document.Part;
import dev.evenhand.engine.report.document.Sentence;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The scores of agents, as rated and adjusted for who reviewed them. */
final class AgentsPart implements Analysis {
  private static final int NAMED = 6;

  /** A score that is moved by less than this share of the scale is no finding. */
  private static final double NOTABLE = 0.01;

  /**
   * The criterion by which agents are told first: the total, or the first that has scores; where
   * none has, the first that says why. Empty if it is not told whose work the items are.
   */
  private static Optional<CriterionReport> criterion(Reading reading) {
    List<CriterionReport> told =
        Stream.concat(reading.total().stream(), reading.report().criteria().stream())
            .filter(criterion -> criterion.models().agents() != null)
            .toList();
    return told.stream()
        .filter(criterion -> scores(criterion).isPresent())
        .findFirst()
        .or(() -> told.stream().findFirst());
  }

  /** The scores by a criterion that has some. */
  static Optional<AgentScores> scores(CriterionReport criterion) {
    Estimate<AgentScores> fit = criterion.models().agents();
    return fit == null ? Optional.empty() : fit.value();
  }

  /** Those whose scores move most come first, those without an adjusted score last. */
  static List<AgentScore> bySize(AgentScores scores) {
    return scores.scores().stream()
        .sorted(Comparator.comparingDouble(AgentsPart::size).reversed())
        .toList();
  }

  /**
   * Whether the interval of an adjustment says that the reviewers were harsh (1) or lenient (-1),
   * by so much that it can be seen; else 0.
   */
  static int side(AgentScore score, int digits) {
    boolean seen = moves(score, digits);
    return score
        .adjustment()
        .interval()
        .filter(bounds -> seen)
        .map(bounds -> bounds.low() > 0 ? 1 : bounds.high() < 0 ? -1 : 0)
        .orElse(0);
  }

  private static boolean moves(AgentScore score, int digits) {
    return 2 * size(score) * StrictMath.pow(10, digits) >= 1;
  }

  private static double size(AgentScore score) {
    return score.adjustment().estimate().value().map(Math::abs).orElse(-1.0);
  }

  /** Whose score moves most, and whose beyond chance. */
  private static List<Sentence> summary(CriterionReport criterion, AgentScores scores) {
    int digits = Reading.digits(criterion);
    List<AgentScore> all = bySize(scores);
    AgentScore first = all.get(0);
    Reason undefined = first.adjustment().reason().orElse(null);
    if (undefined != null) {
      return List.of(none("Nothing could be adjusted: ", undefined.text()));
    }
    if (!moves(first, digits)) {
      return List.of(
          Sentence.of(
              "No score moves by as much as can be seen: whoever reviewed one agent was as severe"
                  + " as those who reviewed the others."));
    }
    Sentence.Builder most =
        Sentence.create().words("The score of ").name(first.agent()).words(" moves most: ");
    scores(first, digits, most);
    return List.of(most.words(".").done(), beyondChance(all, digits));
  }

  private static Sentence none(String words, String reason) {
    return Sentence.create().words(words).reason(reason).words(".").done();
  }

  private static Sentence beyondChance(List<AgentScore> all, int digits) {
    if (all.get(0).adjustment().interval().isEmpty()) {
      return none("Whether that is chance is not known: ", Reasons.of(all.get(0).adjustment()));
    }
    List<String> names =
        all.stream().filter(score -> side(score, digits) != 0).map(score -> score.agent()).toList();
    if (names.isEmpty()) {
      return Sentence.of("All of that may be chance: every interval of an adjustment holds 0.");
    }
    return Sentence.create()
        .words("The interval of the adjustment leaves 0 out for ")
        .names(names.stream().limit(NAMED).toList())
        .words(names.size() > NAMED ? " and others." : ".")
        .done();
  }

  /** "71.2 as rated, 75.3 adjusted". */
  private static void scores(AgentScore score, int digits, Sentence.Builder sentence) {
    double raw = Reading.value(score.raw());
    double adjusted = Reading.value(score.adjusted());
    sentence
        .number(raw, Numbers.decimal(raw, digits))
        .words(" as rated, ")
        .number(adjusted, Numbers.decimal(adjusted, digits))
        .words(" adjusted");
  }

  @Override
  public List<Sentence> findings(Reading reading) {
    return criterion(reading).stream()
        .flatMap(criterion -> notable(criterion).map(score -> owes(score, criterion)).stream())
        .toList();
  }

  private static Sentence owes(AgentScore score, CriterionReport criterion) {
    int digits = Reading.digits(criterion);
    double by = Reading.value(score.adjustment());
    Sentence.Builder sentence =
        Sentence.create()
            .words("The score of agent ")
            .name(score.agent())
            .words(" on ")
            .name(criterion.criterion())
            .words(by > 0 ? " loses " : " gains ")
            .number(by, Numbers.decimal(Math.abs(by), digits));
    if (criterion.kind() != CriterionKind.QUESTION) {
      sentence.words(" points");
    }
    sentence.words(by > 0 ? " to harsh reviewers: " : " from lenient reviewers: ");
    scores(score, digits, sentence);
    return sentence.words(".").done();
  }

  /** Whose score moves most, if that is beyond chance and matters. */
  private static Optional<AgentScore> notable(CriterionReport criterion) {
    double least = NOTABLE * Reading.width(criterion).orElse(1);
    return scores(criterion).stream()
        .flatMap(scores -> bySize(scores).stream())
        .filter(score -> side(score, Reading.digits(criterion)) != 0 && size(score) >= least)
        .findFirst();
  }

  @Override
  public List<Block.Step> steps(Reading reading) {
    return criterion(reading).stream()
        .filter(criterion -> notable(criterion).isPresent())
        .map(
            criterion ->
                new Block.Step(
                    Sentence.of("Compare agents by their adjusted scores."),
                    Sentence.of(
                        "Who reviewed an agent moves the score beyond chance; reviews that are"
                            + " spread over all reviewers would not need it.")))
        .toList();
  }

  @Override
  public Part part(Reading reading) {
    Optional<CriterionReport> first = criterion(reading);
    return first.isEmpty()
        ? Part.of("agents", "Agents")
        : Part.of(
                "agents",
                "Agents",
                lead(first.get()),
                Block.Points.of(Detail.MAIN, summary(first.get())),
                AgentTable.of(first.get(), reading))
            .explaining(
                new Part.Term(
                    "Adjusted scores",
                    "From the same additive model as severity: an agent's score is the mean of what"
                        + " their interactions are worth, whoever reviewed them. The interval of a"
                        + " score is that of the agent's work as a whole, of which the interactions"
                        + " are a sample; whether the adjustment is beyond chance goes by its own"
                        + " interval, which does not allow for looking at many agents at once."));
  }

  private static Block lead(CriterionReport first) {
    return new Block.Paragraph(
        Detail.MAIN,
        Sentence.create()
            .words("Scores on ")
            .name(first.name())
            .words(" as rated, and as if the same reviewers had reviewed everybody: a harsh draw")
            .words(" of reviewers costs an agent, a lenient one gives. Who moves most comes first.")
            .done());
  }

  private static List<Sentence> summary(CriterionReport first) {
    return scores(first)
        .map(scores -> summary(first, scores))
        .orElseGet(() -> List.of(none("There are no scores: ", reason(first))));
  }

  private static String reason(CriterionReport criterion) {
    Estimate<AgentScores> agents = criterion.models().agents();
    return agents == null ? "" : Cells.reason(agents);
  }
}
