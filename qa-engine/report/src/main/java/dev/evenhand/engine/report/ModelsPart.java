package dev.evenhand.engine.report;

import dev.evenhand.engine.calibration.CriterionReport;
import dev.evenhand.engine.calibration.GoodEnd;
import dev.evenhand.engine.calibration.ModelReviewer;
import dev.evenhand.engine.calibration.SeveritySide;
import dev.evenhand.engine.calibration.judge.StandIn;
import dev.evenhand.engine.calibration.verdict.PeopleVerdicts;
import dev.evenhand.engine.estimate.Estimate;
import dev.evenhand.engine.model.consensus.AlternativeAnnotator;
import dev.evenhand.engine.report.document.Block;
import dev.evenhand.engine.report.document.Cell;
import dev.evenhand.engine.report.document.Detail;
import dev.evenhand.engine.report.document.Format;
import dev.evenhand.engine.report.document.Part;
import dev.evenhand.engine.report.document.Sentence;
import dev.evenhand.engine.report.document.Table;
import dev.evenhand.engine.report.document.Tone;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The models among the reviewers, beside the people: whether they may stand in for them. */
final class ModelsPart implements Analysis {
  private static final int MODELS = 4;
  private static final int STEPS = 2;

  /** The fewest people that the alternative annotator test takes. */
  private static final int PEOPLE = 3;

  private static final int DIGITS = 2;

  /** What is said of a model where this is found. */
  private static String template(StandIn verdict) {
    return switch (verdict) {
      case MAY ->
          "The model {} may stand in for people on {}: it does as well as at least half of them.";
      case NOT_SHOWN ->
          "The model {} may not stand in for people on {}: it is not shown to do as well as half of"
              + " them.";
      case ONE_ANSWER ->
          "The model {} may not stand in for people on {}: it gives one answer to everything.";
      case BY_CHANCE ->
          "The model {} may not stand in for people on {}: its agreement with them can't be told"
              + " from chance.";
      case NOT_DECIDABLE -> "The model {} can't be judged on {}: {}.";
    };
  }

  @Override
  public Stream<Sentence> findings(ReportOutline outline) {
    return outline.report().modelReviewers().stream()
        .limit(MODELS)
        .flatMap(
            model ->
                Stream.of(StandIn.values())
                    .filter(verdict -> isNews(verdict, model, outline))
                    .map(verdict -> finding(model, verdict, with(verdict, model), outline)));
  }

  /** Not where the test has no answer or takes more people, and the judges' part says what is. */
  private static boolean isNews(StandIn verdict, ModelReviewer model, ReportOutline outline) {
    return verdict == StandIn.NOT_DECIDABLE
        ? !isJudged(model, outline)
        : !verdict.isRuledOut() || hasEnoughPeople(model);
  }

  private static boolean isJudged(ModelReviewer model, ReportOutline outline) {
    return outline.report().judges().stream()
        .anyMatch(judge -> judge.judge().equals(model.reviewer()));
  }

  private static List<ModelReviewer.OnCriterion> with(StandIn verdict, ModelReviewer model) {
    return model.criteria().stream().filter(on -> on.standIn() == verdict).toList();
  }

  private static Sentence finding(
      ModelReviewer model,
      StandIn verdict,
      List<ModelReviewer.OnCriterion> criteria,
      ReportOutline outline) {
    if (criteria.isEmpty()) {
      return Sentence.EMPTY;
    }
    Sentence name = Sentence.name(model.reviewer());
    return verdict == StandIn.NOT_DECIDABLE
        ? Sentence.of(
            template(verdict),
            name,
            names(criteria, outline),
            Sentence.reason(Cells.reason(criteria.get(0).test())))
        : Sentence.of(template(verdict), name, names(criteria, outline));
  }

  private static Sentence names(List<ModelReviewer.OnCriterion> criteria, ReportOutline outline) {
    return Titles.of(criteria.stream().map(ModelReviewer.OnCriterion::criterion).toList(), outline);
  }

  @Override
  public Stream<Block.Step> steps(ReportOutline outline) {
    return outline.report().modelReviewers().stream()
        .map(model -> step(model, notShown(model, outline), outline))
        .flatMap(Optional::stream)
        .limit(STEPS);
  }

  /** Where the model is not shown to do as well, and no step is to correct it. */
  private static List<ModelReviewer.OnCriterion> notShown(
      ModelReviewer model, ReportOutline outline) {
    return with(StandIn.NOT_SHOWN, model).stream()
        .filter(on -> !JudgeSteps.corrects(model, on.criterion(), outline))
        .toList();
  }

  private static Optional<Block.Step> step(
      ModelReviewer model, List<ModelReviewer.OnCriterion> criteria, ReportOutline outline) {
    return criteria.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Block.Step(
                Sentence.of(
                    "Don't leave {} to {} alone.",
                    names(criteria, outline),
                    Sentence.name(model.reviewer())),
                Sentence.of("The model is not shown to review as well as half of the people do.")));
  }

  @Override
  public Part part(ReportOutline outline) {
    List<ModelReviewer> models = outline.report().modelReviewers();
    if (models.stream().noneMatch(ModelsPart::hasEnoughPeople)) {
      return Part.of("models", "", table(models, outline, Detail.DATA));
    }
    return Part.of(
            "models",
            "Models among the reviewers",
            lead(models),
            table(models, outline, Detail.MAIN),
            ModelPeople.matrices(models, outline),
            ModelPeople.table(models, outline))
        .explaining(
            "May stand in",
            "By the alternative annotator test (Calderon, Reichart and Dror 2025). Each person"
                + " is left out in turn: on every interaction, the model's rating and that person's"
                + " are held against those of the other people, and who is nearer wins. The"
                + " winning rate is the share of people for whom the model is shown to do as"
                + " well, at a controlled rate of false discoveries; from a half on it may"
                + " stand in for them. The advantage is how often it is as near as a person or"
                + " nearer, averaged over people.");
  }

  /** With fewer people the test has no answer, and judges are told of elsewhere. */
  private static boolean hasEnoughPeople(ModelReviewer model) {
    return model.criteria().stream().anyMatch(on -> on.pairs().size() >= PEOPLE);
  }

  private static Block lead(List<ModelReviewer> models) {
    Sentence rule =
        models.stream()
            .flatMap(model -> model.criteria().stream())
            .flatMap(found -> found.test().value().stream())
            .findFirst()
            .map(
                test ->
                    Sentence.of(
                        ": it may if it does as well as at least half of them, and it does as well"
                            + " as a person if it is nearer to the others on as large a share of"
                            + " interactions, less {} for what it saves; not if its own answers tell of no"
                            + " interaction",
                        Sentence.number(test.epsilon(), Format.decimal(DIGITS))))
            .orElse(Sentence.EMPTY);
    return Block.paragraph(
        Detail.MAIN,
        "Whether a model may stand in for people, by the alternative annotator test{}. Nothing else"
            + " in this report counts the ratings of models.",
        rule);
  }

  private record Row(ModelReviewer model, ModelReviewer.OnCriterion on) {}

  private static Table table(List<ModelReviewer> models, ReportOutline outline, Detail detail) {
    Format percent = Format.percent();
    Set<PeopleVerdicts.Place> apart = PeopleVerdicts.modelsApart(outline.report());
    return Table.<Row>create("models", "Models", detail)
        .caption("Models beside people; severity in units of each scale")
        .name("model", "Model", row -> row.model().reviewer())
        .text("criterion", "On", row -> Cells.criterion(row.on().criterion(), outline))
        .count("ratings", "Ratings", row -> row.on().ratings())
        .estimate("beside_people", "Severity", row -> severity(row.on(), outline))
        .with(SeverityPart.plot("severity in shares of each scale", GoodEnd.HIGH))
        .verdict("", "In words", row -> side(row, apart, outline))
        .number("winning_rate", "Winning rate", row -> winningRate(row.on().test()))
        .<AlternativeAnnotator>part(
            row -> row.on().test().value(),
            test ->
                test.number(
                        "average_advantage", "Advantage", percent, one -> one.averageAdvantage())
                    .number("epsilon", "Epsilon", Format.decimal(DIGITS), one -> one.epsilon())
                    .at(Detail.DATA))
        .verdict("passes", "May stand in", row -> verdict(row.on()))
        .grouped()
        .groups(
            detail,
            models.stream()
                .map(model -> model.criteria().stream().map(on -> new Row(model, on)).toList())
                .toList())
        .done();
  }

  private static Cell severity(ModelReviewer.OnCriterion on, ReportOutline outline) {
    Optional<CriterionReport> criterion = outline.report().criterion(on.criterion());
    int digits = criterion.map(ReportOutline::digits).orElse(DIGITS);
    double width = criterion.map(one -> one.width().orElse(1)).orElse(1.0);
    Cell severity = Cells.of(on.besidePeople(), Format.signed(digits));
    return severity instanceof Cell.Estimate estimate ? estimate.shownPer(width) : severity;
  }

  private static Cell side(Row row, Set<PeopleVerdicts.Place> apart, ReportOutline outline) {
    String criterion = row.on().criterion();
    if (row.on().besidePeople().value().isEmpty()) {
      return Verdicts.NOT_KNOWN;
    }
    CriterionReport found = outline.report().criterion(criterion).orElse(null);
    GoodEnd good = found == null ? null : outline.report().goodEnd(found);
    return apart.contains(new PeopleVerdicts.Place(criterion, row.model().reviewer()))
        ? Verdicts.of(SeveritySide.of(row.on().besidePeople().orElseThrow(), good))
        : Verdicts.NO_DIFFERENCE;
  }

  private static Cell winningRate(Estimate<AlternativeAnnotator> test) {
    return test.value()
        .map(found -> Cell.number(found.winningRate(), Format.percent()))
        .orElseGet(() -> Cells.undefined(test));
  }

  private static Cell verdict(ModelReviewer.OnCriterion on) {
    StandIn found = on.standIn();
    return switch (found) {
      case MAY -> new Cell.Verdict(found.id(), "yes", Tone.RELIABLE, found.meaning());
      case NOT_SHOWN, ONE_ANSWER, BY_CHANCE ->
          new Cell.Verdict(found.id(), "no", Tone.POOR, found.meaning());
      case NOT_DECIDABLE ->
          new Cell.Verdict(found.id(), "not decidable", Tone.UNKNOWN, Cells.reason(on.test()));
    };
  }
}
