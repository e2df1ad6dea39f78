package dev.evenhand.engine.report;

import static dev.evenhand.engine.calibration.verdict.AgreementLevel.TOO_FEW;

import dev.evenhand.engine.agreement.Coefficient;
import dev.evenhand.engine.calibration.AdjustedSeverity;
import dev.evenhand.engine.calibration.CriterionReport;
import dev.evenhand.engine.calibration.SeveritySide;
import dev.evenhand.engine.calibration.verdict.PeopleVerdicts;
import dev.evenhand.engine.report.document.Block;
import dev.evenhand.engine.report.document.Format;
import dev.evenhand.engine.report.document.Sentence;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who is harsh and who lenient, in words: beyond chance, and by so much that it matters. */
final class SeverityFindings {
  private static final int NAMED = 8;
  private static final int TALKS = 2;
  private static final int TALKS_ON_MOST = 3;

  /** A reviewer is worth a talk from this share of the widest departure on. */
  private static final double NOTABLE = 0.5;

  private SeverityFindings() {}

  /** A reviewer who is marked as harsh or lenient. */
  private record Departure(
      String reviewer, CriterionReport criterion, Coefficient severity, boolean score) {
    SeveritySide side() {
      return SeveritySide.of(value(), score);
    }

    double value() {
      return severity.orElseThrow();
    }

    /** How far, as a share of the scale, so that criteria compare. */
    double size() {
      double width = criterion.width().orElse(1);
      return width > 0 ? Math.abs(value()) / width : 0;
    }

    /** " (6.1 to 8.6)": the interval of the amount, with its sign. */
    Sentence bounds() {
      Format format = Format.decimal(ReportOutline.digits(criterion));
      return severity
          .interval()
          .map(found -> value() < 0 ? found.negated() : found)
          .map(found -> AgreementFindings.interval(found, format))
          .orElse(Sentence.EMPTY);
    }

    /** "7.4 points", without a sign. */
    Sentence amount() {
      return Units.amount(value(), criterion, score);
    }
  }

  static Sentence headline(ReportOutline outline) {
    Optional<Departure> widest =
        outline.severity().map(List::of).orElse(outline.report().criteria()).stream()
            .flatMap(criterion -> departures(criterion, outline).stream())
            .max(Comparator.comparingDouble(Departure::size));
    if (widest.isPresent()) {
      return headline(widest.get(), outline);
    }
    if (outline.severity().stream().anyMatch(criterion -> !slight(criterion).isEmpty())) {
      return Sentence.of("reviewers differ little in severity");
    }
    boolean few = outline.withSeverity().stream().allMatch(one -> one.verdict().level() == TOO_FEW);
    return outline.withSeverity().isEmpty() || few
        ? Sentence.EMPTY
        : Sentence.of("no reviewer is shown to be harsher or more lenient than the others");
  }

  private static Sentence headline(Departure departure, ReportOutline outline) {
    return Sentence.of(
        "{} is {}{} {} than {}{}",
        Sentence.name(departure.reviewer()),
        departure.amount(),
        Units.ofAll(departure.criterion()),
        departure.side().word(),
        average(departure.criterion()),
        outline.sumsUp(departure.criterion())
            ? Sentence.EMPTY
            : Sentence.of(" on {}", Titles.of(departure.criterion())));
  }

  /** With whom reviewers compare. */
  private static String average(CriterionReport criterion) {
    return criterion.severity().isConnected()
        ? "the average reviewer"
        : "the average of the own group, which shares no interaction with the others,";
  }

  /** Those beyond chance whose severity is below the size that matters, with how much it is. */
  static Stream<Sentence> belowSize(ReportOutline outline) {
    return outline.severity().stream()
        .filter(criterion -> !slight(criterion).isEmpty())
        .map(
            criterion ->
                Sentence.of(
                    "Beyond chance, but too little to matter (below {}): {}.",
                    Units.amount(
                        PeopleVerdicts.size(outline.report(), criterion),
                        criterion,
                        outline.isScore(criterion)),
                    Sentence.list(
                        slight(criterion).stream()
                            .limit(NAMED)
                            .map(name -> departure(name, criterion, outline))
                            .map(
                                one ->
                                    Sentence.of(
                                        "{} by {} {}",
                                        Sentence.name(one.reviewer()),
                                        one.amount(),
                                        one.side().word()))
                            .toList())));
  }

  private static Departure departure(
      String reviewer, CriterionReport criterion, ReportOutline outline) {
    return new Departure(
        reviewer,
        criterion,
        criterion.severity().of(reviewer).orElseThrow(),
        outline.isScore(criterion));
  }

  static Stream<Sentence> points(ReportOutline outline) {
    return outline.severity().stream().flatMap(criterion -> points(criterion, outline));
  }

  private static Stream<Sentence> points(CriterionReport criterion, ReportOutline outline) {
    Map<Boolean, List<Departure>> byLower =
        departures(criterion, outline).stream()
            .collect(Collectors.partitioningBy(departure -> departure.value() > 0));
    int groups = criterion.severity().components().size();
    return Stream.of(
        side(byLower.getOrDefault(true, List.of())),
        side(byLower.getOrDefault(false, List.of())),
        groups < 2 || criterion.severity().components().stream().allMatch(one -> one.size() == 1)
            ? Sentence.EMPTY
            : Sentence.of(
                "Reviewers fall into {} groups that share no interaction, so severity compares only"
                    + " within a group.",
                Sentence.count(groups)));
  }

  private static Sentence side(List<Departure> some) {
    if (some.isEmpty()) {
      return Sentence.EMPTY;
    }
    List<Sentence> all =
        some.stream()
            .map(
                one ->
                    Sentence.of(
                        "{} by {}{}", Sentence.name(one.reviewer()), one.amount(), one.bounds()))
            .toList();
    return Sentence.of(
        "{} than {}: {}.",
        some.get(0).side().heading(),
        average(some.get(0).criterion()),
        Sentence.first(NAMED, all));
  }

  /** Those beyond chance, but by so little that it hardly matters. */
  private static List<String> slight(CriterionReport criterion) {
    AdjustedSeverity severity = criterion.severity();
    return severity.bySeverity().stream()
        .filter(name -> severity.side(name) != 0 && severity.flag(name).isEmpty())
        .toList();
  }

  /** Those marked on one criterion, the widest first. */
  private static List<Departure> departures(CriterionReport criterion, ReportOutline outline) {
    boolean score = outline.isScore(criterion);
    return criterion.severity().severityByReviewer().entrySet().stream()
        .filter(entry -> criterion.severity().flag(entry.getKey()).isPresent())
        .map(entry -> new Departure(entry.getKey(), criterion, entry.getValue(), score))
        .sorted(Comparator.comparingDouble(Departure::size).reversed())
        .toList();
  }

  /** Whom to talk to, where one criterion sums reviewers up. */
  static Stream<Block.Step> talks(ReportOutline outline) {
    List<Departure> all =
        outline.severity().map(criterion -> departures(criterion, outline)).orElse(List.of());
    return all.stream()
        .filter(departure -> departure.size() >= NOTABLE * all.get(0).size())
        .limit(TALKS)
        .map(departure -> talk(departure, outline));
  }

  private static Block.Step talk(Departure departure, ReportOutline outline) {
    return new Block.Step(
        Sentence.of("Go through interactions with {}.", Sentence.name(departure.reviewer())),
        Sentence.of(
            "{} {} than {}{}{}.",
            departure.amount(),
            departure.side().word(),
            average(departure.criterion()),
            departure.bounds(),
            mostOn(departure, outline)
                .map(most -> Titles.of(most.criterion()))
                .map(name -> Sentence.of(", most of all on {}", name))
                .orElse(Sentence.EMPTY)));
  }

  /** The question on which the same reviewer departs most to the same side. */
  private static Optional<Departure> mostOn(Departure overall, ReportOutline outline) {
    return outline.questions().stream()
        .filter(question -> !question.equals(overall.criterion()))
        .filter(outline::isScore)
        .flatMap(question -> departures(question, outline).stream())
        .filter(departure -> departure.reviewer().equals(overall.reviewer()))
        .filter(departure -> departure.side() == overall.side())
        .max(Comparator.comparingDouble(Departure::size));
  }

  /** Those who are marked on most criteria, where no single criterion sums reviewers up. */
  static Stream<Block.Step> talkOnMost(ReportOutline outline) {
    if (outline.severity().isPresent()) {
      return Stream.empty();
    }
    Map<String, Long> marks =
        outline.report().criteria().stream()
            .flatMap(criterion -> departures(criterion, outline).stream())
            .collect(
                Collectors.groupingBy(
                    Departure::reviewer, LinkedHashMap::new, Collectors.counting()));
    List<String> most =
        marks.entrySet().stream()
            .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
            .limit(TALKS_ON_MOST)
            .map(Map.Entry::getKey)
            .toList();
    return most.isEmpty()
        ? Stream.empty()
        : Stream.of(
            new Block.Step(
                Sentence.of("Go through interactions with {}.", Sentence.names(most)),
                Sentence.of(
                    "Of {} whose severity is marked on some question, these are on most.",
                    Sentence.count(marks.size()))));
  }
}
