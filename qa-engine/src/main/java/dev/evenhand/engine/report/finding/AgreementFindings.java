package dev.evenhand.engine.report.finding;

import dev.evenhand.engine.agreement.Coefficient;
import dev.evenhand.engine.calibration.CriterionReport;
import dev.evenhand.engine.estimate.Interval;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How far reviewers agree, in words. */
final class AgreementFindings {
  private static final int DIGITS = 2;
  private static final int NAMED = 6;

  private AgreementFindings() {}

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

  static List<Sentence> points(Reading reading) {
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
    reading.total().map(AgreementFindings::total).ifPresent(points::add);
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
    boolean asByChance = bounds(question.alpha()).filter(b -> b.low() <= 0).isPresent();
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
              bounds(alpha).ifPresent(bounds -> interval(bounds, DIGITS, sentence));
            });
  }

  /** " (0.64 to 0.86)". */
  static void interval(Interval bounds, int digits, Sentence.Builder sentence) {
    sentence
        .words(" (")
        .number(bounds.low(), Numbers.decimal(bounds.low(), digits))
        .words(" to ")
        .number(bounds.high(), Numbers.decimal(bounds.high(), digits))
        .words(")");
  }

  static Optional<Interval> bounds(Coefficient coefficient) {
    return coefficient.interval();
  }

  static List<CriterionReport> with(Standing standing, Reading reading) {
    return reading.questions().stream().filter(q -> Standing.of(q.alpha()) == standing).toList();
  }
}
