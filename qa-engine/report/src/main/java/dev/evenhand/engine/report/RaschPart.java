package dev.evenhand.engine.report;

import dev.evenhand.engine.calibration.RaschReport;
import dev.evenhand.engine.estimate.Estimate;
import dev.evenhand.engine.model.rasch.ManyFacetRasch;
import dev.evenhand.engine.model.rasch.RaschBias;
import dev.evenhand.engine.model.rasch.RaschMeasure;
import dev.evenhand.engine.report.document.Block;
import dev.evenhand.engine.report.document.Detail;
import dev.evenhand.engine.report.document.Numbers;
import dev.evenhand.engine.report.document.Part;
import dev.evenhand.engine.report.document.Sentence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Severity over all criteria of one scale together, by the many-facet Rasch model. */
final class RaschPart implements Analysis {
  private static final int NAMED = 6;
  private static final int DIGITS = 2;

  /** A fit of n ratings strays by about sqrt(2 / n): with fewer, 1.5 may well be chance. */
  private static final int FEWEST = 30;

  @Override
  public List<Sentence> findings(Reading reading) {
    List<Sentence> points = new ArrayList<>();
    for (RaschReport scale : reading.report().rasch()) {
      scale.fit().value().flatMap(model -> erratic(model, scale)).ifPresent(points::add);
    }
    return points;
  }

  private static Optional<Sentence> erratic(ManyFacetRasch model, RaschReport scale) {
    List<Map.Entry<String, RaschMeasure>> erratic =
        model.severities().entrySet().stream()
            .filter(entry -> isErratic(entry.getValue()))
            .sorted(Comparator.comparingDouble(entry -> -worst(entry.getValue())))
            .toList();
    if (erratic.isEmpty()) {
      return Optional.empty();
    }
    Sentence.Builder sentence =
        Sentence.create().words("Erratic on ").add(names(scale.criteria())).words(": ");
    for (int i = 0; i < Math.min(NAMED, erratic.size()); i++) {
      double worst = worst(erratic.get(i).getValue());
      sentence
          .words(i == 0 ? "" : ", ")
          .name(erratic.get(i).getKey())
          .words(" (fit ")
          .number(worst, Numbers.decimal(worst, 2))
          .words(")");
    }
    return Optional.of(
        sentence
            .words(erratic.size() > NAMED ? " and others; " : "; ")
            .words("1 is expected, so neither severity nor what was rated explains the ratings.")
            .done());
  }

  private static boolean isErratic(RaschMeasure measure) {
    return measure.isErratic() && measure.ratings() >= FEWEST;
  }

  private static double worst(RaschMeasure measure) {
    return Math.max(measure.infit(), measure.outfit());
  }

  /** The first names, and that there are more. */
  private static Sentence names(List<String> names) {
    return Sentence.create()
        .names(names.stream().limit(NAMED).toList())
        .words(names.size() > NAMED ? " and others" : "")
        .done();
  }

  @Override
  public List<Block.Step> steps(Reading reading) {
    TreeSet<String> names = new TreeSet<>();
    for (RaschReport scale : reading.report().rasch()) {
      scale.fit().value().ifPresent(model -> addErratic(model, names));
    }
    return names.isEmpty()
        ? List.of()
        : List.of(
            new Block.Step(
                Sentence.create()
                    .words("Ask ")
                    .names(names.stream().limit(NAMED).toList())
                    .words(" for the reasons of some ratings.")
                    .done(),
                Sentence.of(
                    "They are erratic: harsh on some and lenient on others in a way that nobody"
                        + " else is, which no adjustment mends.")));
  }

  private static void addErratic(ManyFacetRasch model, Set<String> names) {
    model.severities().entrySet().stream()
        .filter(entry -> isErratic(entry.getValue()))
        .forEach(entry -> names.add(entry.getKey()));
  }

  @Override
  public Part part(Reading reading) {
    List<RaschReport> scales = reading.report().rasch();
    if (scales.isEmpty()) {
      return Part.of("rasch", "Severity on one scale");
    }
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        new Block.Paragraph(
            Detail.MAIN,
            Sentence.of(
                "How severe each reviewer is over all questions of one scale together, by the"
                    + " many-facet Rasch model, in logits; above 0 is harsher. In charts the line"
                    + " reaches two standard errors to both sides.")));
    blocks.add(RaschMeasures.table(scales));
    scales.forEach(scale -> blocks.add(notes(scale)));
    return Part.of("rasch", "Severity on one scale", blocks.toArray(new Block[0]))
        .explaining(
            new Part.Term(
                "Logits",
                "The unit of the many-facet Rasch model (Linacre 1989): the chance of each answer"
                    + " depends on the item, the question and the reviewer. One logit harsher makes"
                    + " the odds of the next better answer 2.7 times smaller. Estimates are by"
                    + " joint maximum likelihood, corrected for its bias (Wright and Douglas 1977)."
                    + " Infit and outfit compare the surprise in ratings with what the model"
                    + " expects: above 1.5 they are erratic, below 0.5 more even than chance"
                    + " allows."));
  }

  /** What to know about the model of a scale, or why there is none. */
  private static Block notes(RaschReport scale) {
    return new Block.Group(
        Detail.MAIN,
        names(scale.criteria()),
        List.of(
            Block.Points.of(
                Detail.MAIN,
                scale
                    .fit()
                    .value()
                    .map(RaschPart::notes)
                    .orElseGet(() -> List.of(none(scale.fit()))))));
  }

  private static Sentence none(Estimate<ManyFacetRasch> fit) {
    return Sentence.create()
        .words("There is no answer: ")
        .reason(Cells.reason(fit))
        .words(".")
        .done();
  }

  private static List<Sentence> notes(ManyFacetRasch model) {
    List<Sentence> notes = new ArrayList<>();
    double reliability = model.raterSpread().reliability();
    notes.add(
        Sentence.create()
            .words("How surely the differences between reviewers would repeat: ")
            .number(reliability, Numbers.decimal(reliability, DIGITS))
            .words(", where 0 says that reviewers are alike.")
            .done());
    if (model.bias() == RaschBias.CORRECTED) {
      notes.add(
          Sentence.create()
              .words("Corrected for the bias of joint maximum likelihood, which spreads")
              .words(" reviewers too far: logits and their errors are multiplied by ")
              .number(model.biasFactor(), Numbers.decimal(model.biasFactor(), 3))
              .words(".")
              .done());
    }
    extremes(
        "Without a measure, for they gave the lowest or the highest answer only: ",
        model.extremeRaters(),
        notes);
    extremes(
        "Left out, for they got the lowest or the highest answer only: ",
        model.extremeCriteria(),
        notes);
    return notes;
  }

  private static void extremes(String words, List<String> names, List<Sentence> notes) {
    if (!names.isEmpty()) {
      notes.add(Sentence.create().words(words).add(names(names)).words(".").done());
    }
  }
}
