package dev.evenhand.engine.report;

import dev.evenhand.engine.calibration.CriterionReport;
import dev.evenhand.engine.calibration.ModelReviewer;
import dev.evenhand.engine.estimate.Estimate;
import dev.evenhand.engine.model.consensus.AlternativeAnnotator;
import dev.evenhand.engine.report.document.Block;
import dev.evenhand.engine.report.document.Cell;
import dev.evenhand.engine.report.document.Column;
import dev.evenhand.engine.report.document.Detail;
import dev.evenhand.engine.report.document.Format;
import dev.evenhand.engine.report.document.Numbers;
import dev.evenhand.engine.report.document.Part;
import dev.evenhand.engine.report.document.Plot;
import dev.evenhand.engine.report.document.Sentence;
import dev.evenhand.engine.report.document.Table;
import dev.evenhand.engine.report.document.TableBuilder;
import dev.evenhand.engine.report.document.Tone;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The models among the reviewers, beside the people: whether they may stand in for them. */
final class ModelsPart implements Analysis {
  private static final int MODELS = 4;
  private static final int NAMED = 8;
  private static final int STEPS = 2;
  private static final int DIGITS = 2;

  /** Whether a model may stand in for people. */
  private enum Verdict {
    YES("may stand in for people"),
    NO("may not stand in for people"),
    NOT_DECIDABLE("can't be judged");

    private final String meaning;

    Verdict(String meaning) {
      this.meaning = meaning;
    }

    /** What the alternative annotator test says. */
    static Verdict of(Estimate<AlternativeAnnotator> test) {
      return test.value().map(found -> found.passes() ? YES : NO).orElse(NOT_DECIDABLE);
    }
  }

  @Override
  public List<Sentence> findings(Reading reading) {
    List<Sentence> points = new ArrayList<>();
    reading.report().modelReviewers().stream()
        .limit(MODELS)
        .forEach(
            model ->
                byVerdict(model)
                    .forEach((verdict, criteria) -> points.add(point(model, verdict, criteria))));
    return points;
  }

  private static Map<Verdict, List<ModelReviewer.OnCriterion>> byVerdict(ModelReviewer model) {
    Map<Verdict, List<ModelReviewer.OnCriterion>> criteria = new EnumMap<>(Verdict.class);
    for (ModelReviewer.OnCriterion found : model.criteria()) {
      criteria.computeIfAbsent(Verdict.of(found.test()), verdict -> new ArrayList<>()).add(found);
    }
    return criteria;
  }

  private static Sentence point(
      ModelReviewer model, Verdict verdict, List<ModelReviewer.OnCriterion> criteria) {
    Sentence.Builder sentence =
        Sentence.create()
            .words("The model ")
            .name(model.reviewer())
            .words(" " + verdict.meaning + " on ")
            .names(criteria.stream().limit(NAMED).map(found -> found.criterion()).toList())
            .words(criteria.size() > NAMED ? " and others: " : ": ");
    return switch (verdict) {
      case YES -> sentence.words("it does as well as at least half of them.").done();
      case NO -> sentence.words("it is not shown to do as well as half of them.").done();
      case NOT_DECIDABLE -> sentence.reason(reason(criteria)).words(".").done();
    };
  }

  private static String reason(List<ModelReviewer.OnCriterion> criteria) {
    return Cells.reason(criteria.get(0).test());
  }

  @Override
  public List<Block.Step> steps(Reading reading) {
    List<Block.Step> steps = new ArrayList<>();
    for (ModelReviewer model : reading.report().modelReviewers()) {
      List<ModelReviewer.OnCriterion> failed = byVerdict(model).getOrDefault(Verdict.NO, List.of());
      if (!failed.isEmpty() && steps.size() < STEPS) {
        steps.add(step(model, failed));
      }
    }
    return steps;
  }

  private static Block.Step step(ModelReviewer model, List<ModelReviewer.OnCriterion> criteria) {
    return new Block.Step(
        Sentence.create()
            .words("Don't leave ")
            .names(criteria.stream().limit(NAMED).map(found -> found.criterion()).toList())
            .words(criteria.size() > NAMED ? " and others to " : " to ")
            .name(model.reviewer())
            .words(" alone.")
            .done(),
        Sentence.of("The model is not shown to review as well as half of the people do."));
  }

  @Override
  public Part part(Reading reading) {
    List<ModelReviewer> models = reading.report().modelReviewers();
    if (models.isEmpty()) {
      return Part.of("models", "Models among the reviewers");
    }
    return Part.of(
            "models",
            "Models among the reviewers",
            lead(models),
            table(models, reading),
            ModelPeople.matrices(models, reading),
            ModelPeople.table(models, reading))
        .explaining(
            new Part.Term(
                "May stand in",
                "By the alternative annotator test (Calderon, Reichart and Dror 2025). Each person"
                    + " is left out in turn: on every item, the model's rating and that person's"
                    + " are held against those of the other people, and who is nearer wins. The"
                    + " winning rate is the share of people for whom the model is shown to do as"
                    + " well, at a controlled rate of false discoveries; from a half on it may"
                    + " stand in for them. The advantage is how often it is as near as a person or"
                    + " nearer, averaged over people."));
  }

  private static Block lead(List<ModelReviewer> models) {
    Sentence.Builder sentence =
        Sentence.create()
            .words("Whether a model may stand in for people, by the alternative annotator test");
    models.stream()
        .flatMap(model -> model.criteria().stream())
        .flatMap(found -> found.test().value().stream())
        .findFirst()
        .ifPresent(
            test ->
                sentence
                    .words(": it may if it does as well as at least half of them, and it does as")
                    .words(" well as a person if it is nearer to the others on as large a share of")
                    .words(" items, less ")
                    .number(test.epsilon(), Numbers.decimal(test.epsilon(), DIGITS))
                    .words(" for what it saves"));
    return new Block.Paragraph(
        Detail.MAIN,
        sentence.words(". Nothing else in this report counts the ratings of models.").done());
  }

  private static Table table(List<ModelReviewer> models, Reading reading) {
    TableBuilder table =
        Table.create("models", "Models")
            .caption(Sentence.of("Models beside people; severity in units of each scale"))
            .columns(
                Column.text("model", "Model"),
                Column.text("criterion", "On"),
                Column.number("ratings", "Ratings"),
                Column.estimate("beside_people", "Severity")
                    .with(
                        Plot.aroundZero(
                            "severity in shares of each scale", "← more lenient", "harsher →")),
                Column.verdict("", "In words"),
                Column.number("winning_rate", "Winning rate"),
                Column.number("average_advantage", "Advantage"),
                Column.number("epsilon", "Epsilon").at(Detail.DATA),
                Column.verdict("passes", "May stand in"))
            .grouped();
    for (ModelReviewer model : models) {
      table.group(Detail.MAIN);
      model.criteria().forEach(found -> table.row(row(model, found, reading)));
    }
    return table.done();
  }

  private static List<Cell> row(
      ModelReviewer model, ModelReviewer.OnCriterion found, Reading reading) {
    Optional<CriterionReport> criterion = reading.report().criterion(found.criterion());
    int digits = criterion.map(Reading::digits).orElse(DIGITS);
    double width = criterion.map(one -> Reading.width(one).orElse(1)).orElse(1.0);
    Cell severity = Cells.of(found.besidePeople(), Format.signed(digits));
    AlternativeAnnotator test = found.test().value().orElse(null);
    return List.of(
        Cell.name(model.reviewer()),
        Cells.criterion(found.criterion(), reading),
        Cell.count(found.ratings()),
        severity instanceof Cell.Estimate estimate ? estimate.shownPer(width) : severity,
        Verdicts.of(found.besidePeople(), criterion.filter(reading::isScore).isPresent()),
        test == null
            ? Cells.undefined(found.test())
            : Cell.number(test.winningRate(), Format.percent()),
        Cell.number(test == null ? null : test.averageAdvantage(), Format.percent()),
        Cell.number(test == null ? null : test.epsilon(), Format.decimal(DIGITS)),
        verdict(found.test()));
  }

  private static Cell verdict(Estimate<AlternativeAnnotator> test) {
    return switch (Verdict.of(test)) {
      case YES ->
          new Cell.Verdict("yes", "yes", Tone.RELIABLE, "as well as at least half of the people");
      case NO ->
          new Cell.Verdict("no", "no", Tone.POOR, "not shown to do as well as half of the people");
      case NOT_DECIDABLE ->
          new Cell.Verdict("not-decidable", "not decidable", Tone.UNKNOWN, Cells.reason(test));
    };
  }
}
