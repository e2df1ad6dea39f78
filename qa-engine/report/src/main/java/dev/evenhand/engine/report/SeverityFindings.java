package dev.evenhand.engine.report;

import dev.evenhand.engine.agreement.Coefficient;
import dev.evenhand.engine.calibration.AdjustedSeverity;
import dev.evenhand.engine.calibration.CriterionKind;
import dev.evenhand.engine.calibration.CriterionReport;
import dev.evenhand.engine.calibration.Side;
import dev.evenhand.engine.report.document.Block;
import dev.evenhand.engine.report.document.Numbers;
import dev.evenhand.engine.report.document.Sentence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Who is harsh and who lenient, in words: beyond chance, and by so much that it matters. */
final class SeverityFindings {
  private static final int NAMED = 8;
  private static final int TALKS = 2;
  private static final int TALKS_ON_MOST = 3;

  /** A reviewer is worth a talk from this share of the widest departure on. */
  private static final double NOTABLE = 0.5;

  private SeverityFindings() {}

  /** A reviewer who is marked as harsh or lenient. */
  record Departure(
      String reviewer, CriterionReport criterion, Coefficient severity, boolean score) {
    Side side() {
      return Side.of(value(), score);
    }

    double value() {
      return Reading.value(severity);
    }

    /** How far, as a share of the scale, so that criteria compare. */
    double size() {
      double width = Reading.width(criterion).orElse(1);
      return width > 0 ? Math.abs(value()) / width : 0;
    }
  }

  static Optional<Sentence> headline(Reading reading) {
    Optional<Departure> widest = widest(reading);
    if (widest.isPresent()) {
      return widest.map(departure -> headline(departure, reading));
    }
    boolean anySlight =
        reading.severity().stream().anyMatch(criterion -> !slight(criterion).isEmpty());
    if (anySlight) {
      return Optional.of(Sentence.of("reviewers differ little in severity"));
    }
    boolean anyKnown = reading.report().criteria().stream().anyMatch(Reading::hasSeverity);
    return anyKnown
        ? Optional.of(Sentence.of("no reviewer is clearly harsher or more lenient than the others"))
        : Optional.empty();
  }

  private static Sentence headline(Departure departure, Reading reading) {
    Sentence.Builder sentence = Sentence.create().name(departure.reviewer()).words(" is ");
    amount(departure, sentence);
    sentence.words(" " + departure.side().word() + " than the average reviewer");
    if (!reading.severity().map(departure.criterion()::equals).orElse(false)) {
      sentence.words(" on ").name(departure.criterion().criterion());
    }
    return sentence.done();
  }

  /** "7.4 points", without a sign. */
  static void amount(Departure departure, Sentence.Builder sentence) {
    int digits = Reading.digits(departure.criterion());
    sentence.number(departure.value(), Numbers.decimal(Math.abs(departure.value()), digits));
    if (departure.criterion().kind() != CriterionKind.QUESTION) {
      sentence.words(" points");
    }
  }

  static List<Sentence> points(Reading reading) {
    List<Sentence> points = new ArrayList<>();
    reading
        .severity()
        .ifPresent(
            criterion -> {
              List<Departure> all = departures(criterion, reading);
              side(all.stream().filter(d -> d.value() > 0).toList()).ifPresent(points::add);
              side(all.stream().filter(d -> d.value() < 0).toList()).ifPresent(points::add);
              slight(slight(criterion)).ifPresent(points::add);
              groups(criterion.severity()).ifPresent(points::add);
            });
    return points;
  }

  private static Optional<Sentence> side(List<Departure> some) {
    if (some.isEmpty()) {
      return Optional.empty();
    }
    Sentence.Builder sentence =
        Sentence.create().words(some.get(0).side().heading() + " than the average reviewer: ");
    for (int i = 0; i < Math.min(NAMED, some.size()); i++) {
      Departure departure = some.get(i);
      sentence.words(i == 0 ? "" : ", ").name(departure.reviewer()).words(" by ");
      amount(departure, sentence);
    }
    if (some.size() > NAMED) {
      sentence.words(" and ").count(some.size() - NAMED).words(" more");
    }
    return Optional.of(sentence.words(".").done());
  }

  private static Optional<Sentence> groups(AdjustedSeverity severity) {
    if (severity.components().size() < 2) {
      return Optional.empty();
    }
    return Optional.of(
        Sentence.create()
            .words("Reviewers fall into ")
            .count(severity.components().size())
            .words(" groups that share no interaction, so severity compares only within a group.")
            .done());
  }

  /** Those beyond chance, but by so little that it hardly matters. */
  private static List<String> slight(CriterionReport criterion) {
    AdjustedSeverity severity = criterion.severity();
    return severity.bySeverity().stream()
        .filter(name -> severity.side(name) != 0 && severity.flag(name).isEmpty())
        .toList();
  }

  private static Optional<Sentence> slight(List<String> reviewers) {
    if (reviewers.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        Sentence.create()
            .words("Beyond chance, but so little that it hardly matters: ")
            .names(reviewers.stream().limit(NAMED).toList())
            .words(reviewers.size() > NAMED ? " and others." : ".")
            .done());
  }

  /** Those marked on one criterion, the widest first. */
  private static List<Departure> departures(CriterionReport criterion, Reading reading) {
    boolean score = reading.isScore(criterion);
    return criterion.severity().severityByReviewer().entrySet().stream()
        .filter(entry -> criterion.severity().flag(entry.getKey()).isPresent())
        .map(entry -> new Departure(entry.getKey(), criterion, entry.getValue(), score))
        .sorted(Comparator.comparingDouble(Departure::size).reversed())
        .toList();
  }

  private static Optional<Departure> widest(Reading reading) {
    Optional<CriterionReport> chosen = reading.severity();
    List<CriterionReport> criteria =
        chosen.isPresent() ? List.of(chosen.get()) : reading.report().criteria();
    return criteria.stream()
        .flatMap(criterion -> departures(criterion, reading).stream())
        .max(Comparator.comparingDouble(Departure::size));
  }

  /** Whom to talk to, where one criterion sums reviewers up. */
  static List<Block.Step> talks(Reading reading) {
    List<Departure> all =
        reading.severity().map(criterion -> departures(criterion, reading)).orElse(List.of());
    return all.stream()
        .filter(departure -> departure.size() >= NOTABLE * all.get(0).size())
        .limit(TALKS)
        .map(departure -> talk(departure, reading))
        .toList();
  }

  private static Block.Step talk(Departure departure, Reading reading) {
    Sentence.Builder why = Sentence.create();
    amount(departure, why);
    why.words(" " + departure.side().word() + " than the average reviewer");
    departure
        .severity()
        .interval()
        .ifPresent(
            bounds -> AgreementPart.interval(bounds, Reading.digits(departure.criterion()), why));
    mostOn(departure, reading)
        .ifPresent(most -> why.words(", most of all on ").name(most.criterion().criterion()));
    return new Block.Step(
        Sentence.create()
            .words("Go through interactions with ")
            .name(departure.reviewer())
            .words(".")
            .done(),
        why.words(".").done());
  }

  /** The question on which the same reviewer departs most to the same side. */
  private static Optional<Departure> mostOn(Departure overall, Reading reading) {
    return reading.questions().stream()
        .filter(reading::isScore)
        .flatMap(question -> departures(question, reading).stream())
        .filter(departure -> departure.reviewer().equals(overall.reviewer()))
        .filter(departure -> departure.side() == overall.side())
        .max(Comparator.comparingDouble(Departure::size));
  }

  /** Those who are marked on most criteria, where no single criterion sums reviewers up. */
  static Optional<Block.Step> talkOnMost(Reading reading) {
    Map<String, Long> marks = new LinkedHashMap<>();
    if (reading.severity().isEmpty()) {
      reading.report().criteria().stream()
          .flatMap(criterion -> departures(criterion, reading).stream())
          .forEach(departure -> marks.merge(departure.reviewer(), 1L, Long::sum));
    }
    List<String> most =
        marks.entrySet().stream()
            .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
            .limit(TALKS_ON_MOST)
            .map(Map.Entry::getKey)
            .toList();
    return most.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Block.Step(
                Sentence.create().words("Go through items with ").names(most).words(".").done(),
                Sentence.create()
                    .words("Of ")
                    .count(marks.size())
                    .words(" whose severity is marked on some criterion, these are on most.")
                    .done()));
  }
}
