package dev.evenhand.engine.report;

import dev.evenhand.engine.agreement.Coefficient;
import dev.evenhand.engine.calibration.CriterionReport;
import dev.evenhand.engine.calibration.GoodEnd;
import dev.evenhand.engine.calibration.SeveritySide;
import dev.evenhand.engine.calibration.verdict.PeopleVerdicts;
import dev.evenhand.engine.model.severity.AgentScore;
import dev.evenhand.engine.model.severity.AgentScores;
import dev.evenhand.engine.report.document.Block;
import dev.evenhand.engine.report.document.Detail;
import dev.evenhand.engine.report.document.Format;
import dev.evenhand.engine.report.document.Numbers;
import dev.evenhand.engine.report.document.Part;
import dev.evenhand.engine.report.document.Sentence;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The scores of agents, as rated and adjusted for who reviewed them. */
final class AgentsPart implements Analysis {
  private static final int NAMED = 6;

  /**
   * The criterion by which agents are told first: the total, or the first that has scores; where
   * none has, the first that says why. Empty if it is not told whose work the items are.
   */
  private static Optional<CriterionReport> criterion(ReportOutline outline) {
    List<CriterionReport> told =
        Stream.concat(outline.total().stream(), outline.report().criteria().stream())
            .filter(criterion -> criterion.models().agents() != null)
            .toList();
    return told.stream()
        .filter(criterion -> scores(criterion).isPresent())
        .findFirst()
        .or(() -> told.stream().findFirst());
  }

  /** The scores by a criterion that has some. */
  private static Optional<AgentScores> scores(CriterionReport criterion) {
    return ReportOutline.found(criterion.models().agents());
  }

  /** Those whose scores move most come first, those without an adjusted score last. */
  static List<AgentScore> bySize(AgentScores scores) {
    return scores.scores().stream()
        .sorted(Comparator.comparingDouble(AgentsPart::size).reversed())
        .toList();
  }

  /** Of which kind an agent's reviewers were, if the agent is among those whose score they move. */
  static Optional<SeveritySide> side(
      CriterionReport criterion, AgentScore score, Set<PeopleVerdicts.Place> moved) {
    return isAmong(moved, criterion, score)
        ? Optional.of(SeveritySide.of(score.adjustment().orElseThrow(), GoodEnd.HIGH))
        : Optional.empty();
  }

  private static boolean isAmong(
      Set<PeopleVerdicts.Place> moved, CriterionReport criterion, AgentScore score) {
    return moved.contains(new PeopleVerdicts.Place(criterion.criterion(), score.agent()));
  }

  private static boolean moves(AgentScore score, int digits) {
    return 2 * size(score) * StrictMath.pow(10, digits) >= 1;
  }

  private static double size(AgentScore score) {
    return score.adjustment().estimate().value().map(Math::abs).orElse(-1.0);
  }

  /** Whose score moves most, and whose beyond chance. */
  private static Stream<Sentence> summary(
      CriterionReport criterion, AgentScores scores, ReportOutline outline) {
    int digits = ReportOutline.digits(criterion);
    List<AgentScore> all = bySize(scores);
    AgentScore first = all.get(0);
    if (first.adjustment().reason().isPresent()) {
      return Stream.of(
          Sentence.of(
              "Nothing could be adjusted: {}.",
              Sentence.reason(Cells.reason(first.adjustment().estimate()))));
    }
    return moves(first, digits)
        ? Stream.of(
            Sentence.of(
                "The score of {} moves most, in points: {}.",
                Sentence.name(first.agent()),
                scores(first, digits)),
            beyondChance(all, criterion, outline))
        : Stream.of(
            Sentence.of(
                "No score moves by as much as can be seen: whoever reviewed one agent was as severe"
                    + " as those who reviewed the others."));
  }

  private static Sentence beyondChance(
      List<AgentScore> all, CriterionReport criterion, ReportOutline outline) {
    Coefficient first = all.get(0).adjustment();
    if (first.interval().isEmpty()) {
      return Sentence.of(
          "Whether that is chance is not known: {}.",
          Sentence.reason(Cells.reason(first.bounds())));
    }
    Set<PeopleVerdicts.Place> moved = PeopleVerdicts.movedAgents(outline.report());
    List<String> names =
        all.stream()
            .filter(score -> isAmong(moved, criterion, score))
            .map(AgentScore::agent)
            .toList();
    Sentence size =
        Units.amount(
            PeopleVerdicts.size(outline.report(), criterion),
            criterion,
            outline.isScore(criterion));
    return names.isEmpty()
        ? Sentence.of(
            "With {} compared, no score moves beyond chance by so much that it would matter ({}"
                + " or more).",
            Sentence.count(all.size(), "agent", "agents"),
            size)
        : Sentence.of(
            "Beyond chance, with {} compared, and by {} or more it moves for {}.",
            Sentence.count(all.size(), "agent", "agents"),
            size,
            Sentence.names(names, NAMED));
  }

  /** "71.2 as rated, 75.3 adjusted". */
  private static Sentence scores(AgentScore score, int digits) {
    Format format = Format.decimal(digits);
    return Sentence.of(
        "{} as rated, {} adjusted",
        Sentence.number(score.raw().orElseThrow(), format),
        Sentence.number(score.adjusted().orElseThrow(), format));
  }

  private static Sentence amount(AgentScore score, CriterionReport criterion) {
    int digits = ReportOutline.digits(criterion);
    return Sentence.of(
        "{} {}",
        Sentence.number(
            score.adjustment().orElseThrow(),
            Numbers.decimal(Math.abs(shift(score, digits)), digits)),
        Units.of(criterion, true));
  }

  /** From the score as rated to the adjusted one, as both are shown. */
  static double shift(AgentScore score, int digits) {
    return Format.decimal(digits)
        .difference(score.raw().orElseThrow(), score.adjusted().orElseThrow());
  }

  @Override
  public Stream<Sentence> findings(ReportOutline outline) {
    return criterion(outline).stream()
        .flatMap(
            criterion -> notable(criterion, outline).map(score -> owes(score, criterion)).stream());
  }

  private static Sentence owes(AgentScore score, CriterionReport criterion) {
    double by = score.adjustment().orElseThrow();
    return Sentence.of(
        "The score of agent {} on {} {} {} {} reviewers: {}.",
        Sentence.name(score.agent()),
        Titles.of(criterion),
        by > 0 ? "loses" : "gains",
        amount(score, criterion),
        by > 0 ? "to harsh" : "from lenient",
        scores(score, ReportOutline.digits(criterion)));
  }

  /** Whose score moves most, if that is beyond chance and matters. */
  private static Optional<AgentScore> notable(CriterionReport criterion, ReportOutline outline) {
    Set<PeopleVerdicts.Place> moved = PeopleVerdicts.movedAgents(outline.report());
    return scores(criterion).stream()
        .flatMap(scores -> bySize(scores).stream())
        .filter(score -> isAmong(moved, criterion, score))
        .findFirst();
  }

  @Override
  public Stream<Block.Step> steps(ReportOutline outline) {
    return criterion(outline).flatMap(one -> notable(one, outline)).stream()
        .map(
            score ->
                new Block.Step(
                    Sentence.of("Compare agents by their adjusted scores."),
                    Sentence.of(
                        "Who reviewed an agent moves the score beyond chance; reviews that are"
                            + " spread over all reviewers would not need it.")));
  }

  @Override
  public Part part(ReportOutline outline) {
    return criterion(outline).map(first -> part(first, outline)).orElse(Part.NONE);
  }

  private static Part part(CriterionReport first, ReportOutline outline) {
    return Part.of(
            "agents",
            "Agents",
            Block.paragraph(
                Detail.MAIN,
                "Scores on {} as rated, and as if the same reviewers had reviewed everybody: a harsh"
                    + " draw of reviewers costs an agent, a lenient one gives. Who moves most comes"
                    + " first.",
                Sentence.name(first.name())),
            Block.Points.of(Detail.MAIN, summary(first, outline)),
            AgentTable.of(first, outline))
        .explaining(
            "Adjusted scores",
            "From the same additive model as severity: an agent's score is the mean of what"
                + " their interactions are worth, whoever reviewed them. The interval of a"
                + " score is that of the agent's work as a whole, of which the interactions"
                + " are a sample. Whether the adjustment is beyond chance allows for looking at"
                + " all agents at once, so its interval may leave 0 out without a word.");
  }

  private static Stream<Sentence> summary(CriterionReport first, ReportOutline outline) {
    return scores(first)
        .map(scores -> summary(first, scores, outline))
        .orElseGet(
            () ->
                Stream.of(
                    Sentence.of(
                        "There are no scores: {}.",
                        Sentence.reason(Cells.reason(first.models().agents())))));
  }
}
