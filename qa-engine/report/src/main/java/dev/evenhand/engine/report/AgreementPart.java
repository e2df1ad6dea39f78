package dev.evenhand.engine.report;

import dev.evenhand.engine.agreement.Bootstrap;
import dev.evenhand.engine.agreement.Coefficient;
import dev.evenhand.engine.agreement.CoefficientId;
import dev.evenhand.engine.calibration.CriterionReport;
import dev.evenhand.engine.calibration.Standing;
import dev.evenhand.engine.estimate.Interval;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How far reviewers agree on each criterion. */
final class AgreementPart implements Analysis {
  private static final int DIGITS = 2;
  private static final int NAMED = 6;

  static Sentence headline(Reading reading) {
    List<CriterionReport> questions = reading.questions();
    List<CriterionReport> known =
        questions.stream().filter(q -> Standing.of(q.alpha()) != Standing.UNKNOWN).toList();
    if (known.isEmpty()) {
      return questions.isEmpty() && reading.total().isPresent()
          ? headlineOfOne(reading.total().get())
          : Sentence.of("There is not enough data yet to say how far reviewers agree");
    }
    if (questions.size() == 1) {
      return headlineOfOne(questions.get(0));
    }
    long reliable = with(Standing.RELIABLE, reading).size();
    Sentence.Builder sentence = Sentence.create().words("Reviewers agree reliably on ");
    if (reliable == questions.size()) {
      return sentence.words("all ").count(reliable).words(" questions").done();
    }
    (reliable == 0 ? sentence.words("none") : sentence.count(reliable))
        .words(" of ")
        .count(questions.size())
        .words(" questions");
    return sentence.done();
  }

  private static Sentence headlineOfOne(CriterionReport question) {
    Sentence.Builder sentence = Sentence.create();
    switch (Standing.of(question.alpha())) {
      case RELIABLE -> sentence.words("Reviewers agree reliably on ").name(question.name());
      case TENTATIVE ->
          sentence
              .words("Reviewers agree on ")
              .name(question.name())
              .words(" well enough for tentative conclusions");
      case UNCLEAR ->
          sentence
              .words("Whether reviewers agree well enough on ")
              .name(question.name())
              .words(" is not clear yet");
      case POOR -> sentence.words("Reviewers agree too little on ").name(question.name());
      case UNKNOWN ->
          sentence
              .words("There is not enough data yet to say how far reviewers agree on ")
              .name(question.name());
    }
    return sentence.done();
  }

  @Override
  public List<Sentence> findings(Reading reading) {
    List<Sentence> points = new ArrayList<>();
    listed(Standing.RELIABLE, "Reliable, with the whole interval at 0.8 or above: ", reading)
        .ifPresent(points::add);
    listed(Standing.TENTATIVE, "Good enough for tentative conclusions: ", reading)
        .ifPresent(points::add);
    listed(
            Standing.UNCLEAR,
            "Not clear yet, as the interval reaches from below 0.667 to above it: ",
            reading)
        .ifPresent(points::add);
    with(Standing.POOR, reading).stream().limit(NAMED).forEach(q -> points.add(poor(q)));
    with(Standing.UNKNOWN, reading).stream().limit(NAMED).forEach(q -> points.add(unknown(q)));
    reading.total().map(AgreementPart::total).ifPresent(points::add);
    return points;
  }

  private static Optional<Sentence> listed(Standing standing, String words, Reading reading) {
    List<String> names = with(standing, reading).stream().map(CriterionReport::criterion).toList();
    return names.isEmpty()
        ? Optional.empty()
        : Optional.of(Sentence.create().words(words).names(names).words(".").done());
  }

  private static Sentence poor(CriterionReport question) {
    Sentence.Builder sentence =
        Sentence.create().words("Too low: ").name(question.criterion()).words(", ");
    alpha(question.alpha(), sentence);
    boolean asByChance = question.alpha().interval().filter(b -> b.low() <= 0).isPresent();
    return sentence.words(asByChance ? ", no better than by chance." : ".").done();
  }

  private static Sentence unknown(CriterionReport question) {
    Sentence.Builder sentence =
        Sentence.create().words("Not known: ").name(question.criterion()).words(", as ");
    return sentence.reason(Reasons.of(question.alpha())).words(".").done();
  }

  private static Sentence total(CriterionReport total) {
    Standing standing = Standing.of(total.alpha());
    Sentence.Builder sentence = Sentence.create().words("The total score ");
    sentence.words(
        switch (standing) {
          case RELIABLE -> "is reliable";
          case TENTATIVE -> "is good enough for tentative conclusions";
          case UNCLEAR -> "may or may not be reliable";
          case POOR -> "depends too much on who reviews";
          case UNKNOWN -> "can't be judged";
        });
    sentence.words(": ");
    if (standing == Standing.UNKNOWN) {
      sentence.reason(Reasons.of(total.alpha()));
    } else {
      alpha(total.alpha(), sentence);
    }
    return sentence.words(".").done();
  }

  /** "alpha 0.75 (0.64 to 0.86)". */
  static void alpha(Coefficient alpha, Sentence.Builder sentence) {
    alpha
        .value()
        .ifPresent(
            value -> {
              sentence.words("alpha ").number(value, Numbers.decimal(value, DIGITS));
              alpha.interval().ifPresent(bounds -> interval(bounds, DIGITS, sentence));
            });
  }

  /** " (0.64 to 0.86)". */
  static void interval(Interval interval, int digits, Sentence.Builder sentence) {
    sentence
        .words(" (")
        .number(interval.low(), Numbers.decimal(interval.low(), digits))
        .words(" to ")
        .number(interval.high(), Numbers.decimal(interval.high(), digits))
        .words(")");
  }

  static List<CriterionReport> with(Standing standing, Reading reading) {
    return reading.questions().stream().filter(q -> Standing.of(q.alpha()) == standing).toList();
  }

  @Override
  public Part part(Reading reading) {
    return Part.of(
            "agreement",
            reading.isOfCard() ? "Agreement by question" : "Agreement",
            new Block.Paragraph(
                Detail.MAIN,
                Sentence.of(
                    "Krippendorff's alpha: 1 is perfect agreement, 0 is agreement as by chance; with"
                        + " its "
                        + Numbers.percent(reading.report().confidence())
                        + " interval, of which the lower end counts. Reliable: the whole interval is"
                        + " at least 0.8; tentative: at least 0.667; unclear: it holds 0.667; too"
                        + " low: below it.")),
            table(reading),
            new Block.Paragraph(Detail.MAIN, missing(reading)),
            new Block.Paragraph(Detail.MAIN, resampling(reading)))
        .explaining(
            new Part.Term(
                "Alpha",
                "Krippendorff's alpha compares how much reviewers disagree with how much they would"
                    + " by chance. It allows for missing ratings, any number of reviewers, and"
                    + " scales on which some answers lie closer to each other than others."),
            new Part.Term(
                "Standing",
                "By Krippendorff's levels, judged on the whole interval: reliable from 0.8,"
                    + " tentative from 0.667. Where the interval reaches from below 0.667 to above"
                    + " it, the honest answer is that it is not clear."),
            new Part.Term(
                "Same answer",
                "How often two reviewers of one interaction give the same answer. It looks good"
                    + " where one answer prevails, as chance then agrees too; so it is never judged"
                    + " alone."),
            new Part.Term("Points", "Percent points of the total score."),
            new Part.Term(
                "Not there",
                "A number that can't be known is not shown as 0. Its reason stands in its place."));
  }

  private static Table table(Reading reading) {
    TableBuilder table =
        Table.create("criteria", "Criteria")
            .caption(Sentence.of("Krippendorff's alpha with its interval, by criterion"))
            .columns(
                Column.text("criterion", "Criterion"),
                Column.text("title", "Title").at(Detail.DATA),
                Column.text("kind", "Kind").at(Detail.DATA),
                Column.text("scale", "Scale").at(Detail.DETAIL),
                Column.number("items", "Rated"),
                Column.number("reviewers", "Reviewers").at(Detail.DETAIL),
                Column.number("ratings", "Ratings").at(Detail.DETAIL),
                Column.number("missing", "Missing").at(Detail.DETAIL),
                Column.number("percent_agreement", "Same answer"),
                Column.estimate("alpha", "Alpha")
                    .with(Plot.agreement("alpha", Standing.TENTATIVELY, Standing.RELIED_ON)),
                Column.verdict("standing", "Standing"),
                Column.text("harshest", "Harshest").at(Detail.DETAIL));
    add(reading.total().stream().toList(), reading, table);
    add(reading.sections(), reading, table);
    add(reading.questions(), reading, table);
    return table.done();
  }

  private static void add(List<CriterionReport> criteria, Reading reading, TableBuilder table) {
    table.group(Detail.MAIN);
    criteria.forEach(criterion -> table.row(row(criterion, reading)));
  }

  private static List<Cell> row(CriterionReport criterion, Reading reading) {
    return List.of(
        Cells.criterion(criterion),
        Cell.words(criterion.title()),
        Cells.word(criterion.kind()),
        Cells.word(criterion.main()),
        Cell.count(criterion.items()),
        Cell.count(criterion.reviewers().size()),
        Cell.count(criterion.ratings()),
        Cell.count(criterion.missing()),
        Cells.value(
            criterion.coefficients().get(CoefficientId.PERCENT_AGREEMENT), Format.percent()),
        Cells.of(criterion.alpha(), Format.decimal(3)),
        Verdicts.of(Standing.of(criterion.alpha())),
        Cell.name(criterion.harshest().filter(name -> reading.isScore(criterion)).orElse(null)));
  }

  private static Sentence missing(Reading reading) {
    List<CriterionReport> criteria = reading.report().criteria();
    long missing = criteria.stream().mapToLong(CriterionReport::missing).sum();
    long ratings = criteria.stream().mapToLong(CriterionReport::ratings).sum();
    Sentence.Builder sentence = Sentence.create();
    if (missing > 0) {
      double share = (double) missing / (missing + ratings);
      sentence
          .count(missing)
          .words(missing == 1 ? " rating is missing, " : " ratings are missing, ")
          .number(share, Numbers.percent(share))
          .words(
              " of those that there would be if every reviewer had rated every item; alpha compares"
                  + " those that are there.");
    }
    return sentence.done();
  }

  private static Sentence resampling(Reading reading) {
    Bootstrap bootstrap = reading.report().settings().bootstrap();
    return bootstrap == null
        ? Sentence.create().done()
        : Sentence.of(
            "Intervals by %s resamples of the items, %s, seed %s."
                .formatted(
                    bootstrap.resamples(),
                    bootstrap.interval().id().equals("bca") ? "BCa" : "percentiles",
                    bootstrap.seed()));
  }
}
