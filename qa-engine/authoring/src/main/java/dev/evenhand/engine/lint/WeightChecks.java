package dev.evenhand.engine.lint;

import dev.evenhand.api.scorecard.Method;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Weights that say one thing and do another, or too much, or nothing. */
final class WeightChecks {
  /** An effective share is far from the declared one if it is so many times as large. */
  private static final double FAR = 1.5;

  /** And if they are so far apart. */
  private static final double APART = 0.05;

  private static final double HALF = 0.5;
  private static final double LIGHT = 0.03;
  private static final int FEW = 3;
  private static final int MANY = 25;

  private WeightChecks() {}

  /** A part of a level where points are summed. */
  private record Part(String what, String path, BigDecimal weight, double share) {}

  static void timesPoints(LintedCard card, Check.Findings found) {
    if (!card.hasSteadyShares()) {
      return;
    }
    if (card.card().scoring().method() == Method.POINTS) {
      compareParts(card, null, found);
    }
    card.sections().stream()
        .filter(section -> section.method() == Method.POINTS)
        .forEach(section -> compareParts(card, section, found));
  }

  private static void compareParts(
      LintedCard card, @Nullable PlacedSection level, Check.Findings found) {
    List<Part> parts = new ArrayList<>();
    for (PlacedQuestion one : card.questions()) {
      if (one.section().equals(level)) {
        add(parts, "question", one.id(), one.path(), one.question().weight(), one.share());
      }
    }
    for (PlacedSection one : card.sections()) {
      if (Objects.equals(one.around(), level)) {
        String id = one.section().id();
        add(parts, "section", id, one.path(), one.section().weight(), card.share(id));
      }
    }
    double weights = parts.stream().mapToDouble(part -> part.weight().doubleValue()).sum();
    double shares = parts.stream().mapToDouble(Part::share).sum();
    boolean same = parts.stream().map(Part::weight).distinct().count() < 2;
    if (!same && weights > 0 && shares > 0) {
      parts.forEach(part -> compare(part, weights, shares, found));
    }
  }

  private static void add(
      List<Part> parts,
      String what,
      String id,
      String path,
      @Nullable BigDecimal weight,
      double share) {
    if (weight != null && weight.signum() > 0 && share > 0) {
      parts.add(new Part("%s '%s'".formatted(what, id), path + "/weight", weight, share));
    }
  }

  private static void compare(Part part, double weights, double shares, Check.Findings found) {
    double declared = part.weight().doubleValue() / weights;
    double effective = part.share() / shares;
    boolean far = effective > declared * FAR || declared > effective * FAR;
    if (far && Math.abs(effective - declared) >= APART) {
      found.add(
          part.path(),
          "%s has %s of the weights around it but decides %s, as weights multiply its points"
              .formatted(part.what(), Percents.of(declared), Percents.of(effective)),
          "Let points alone say what counts and remove the weights, or make the method"
              + " \"weighted\".");
    }
  }

  static void withoutEffect(LintedCard card, Check.Findings found) {
    for (PlacedQuestion one : card.questions()) {
      BigDecimal weight = one.question().weight();
      boolean wanted = weight != null && weight.signum() > 0 && one.question().kind().scorable();
      PlacedSection zero =
          one.section()
              .outwards()
              .filter(s -> s.section().weight() != null && s.section().weight().signum() == 0)
              .findFirst()
              .orElse(null);
      if (weight != null
          && wanted
          && zero != null
          && !one.counts()
          && zero.method() != Method.NONE) {
        found.add(
            one.path() + "/weight",
            "question '%s' has a weight of %s, but section '%s' around it has a weight of 0"
                .formatted(one.id(), Percents.plain(weight), zero.section().id()),
            "Give the section a weight, or say with \"method\": \"none\" that nothing in it is"
                + " scored.");
      }
    }
  }

  static void heavyQuestion(LintedCard card, Check.Findings found) {
    if (card.hasSteadyShares() && card.counting().size() >= FEW) {
      for (PlacedQuestion one : card.counting()) {
        if (one.share() > HALF) {
          found.add(
              one.path(),
              "question '%s' alone decides %s of the score"
                  .formatted(one.id(), Percents.of(one.share())),
              "Give it less weight, or make it an auto-fail if it decides everything.");
        }
      }
    }
  }

  static void lightSection(LintedCard card, Check.Findings found) {
    if (!card.hasSteadyShares()) {
      return;
    }
    for (PlacedSection one : card.sections()) {
      double share = card.share(one.section().id());
      if (share > 0 && share < LIGHT && one.around() == null && !decidesOtherwise(card, one)) {
        found.add(
            one.path(),
            "section '%s' decides %s of the score, so whether it goes well or not hardly shows"
                .formatted(one.section().id(), Percents.of(share)),
            "Give it more weight, join it with another section, or show it unscored with"
                + " \"method\": \"none\".");
      }
    }
  }

  /** Whether something in the section fails more than it weighs, or is counted apart. */
  private static boolean decidesOtherwise(LintedCard card, PlacedSection section) {
    return !section.section().autoFail().isEmpty()
        || card.questions().stream()
            .filter(one -> one.section().outwards().anyMatch(section::equals))
            .anyMatch(
                one ->
                    !one.question().autoFail().isEmpty()
                        || one.question().critical() != null
                        || one.question().bonus());
  }

  static void longCard(LintedCard card, Check.Findings found) {
    int scored = card.counting().size();
    if (scored > MANY) {
      found.add(
          "/sections",
          "the card has %s scored questions".formatted(scored),
          "Leave out what you would not coach on, or split it into cards for different occasions;"
              + " reviewers judge %s with care.".formatted(MANY));
    }
  }
}
