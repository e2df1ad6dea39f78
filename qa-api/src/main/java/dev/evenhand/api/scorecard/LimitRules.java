package dev.evenhand.api.scorecard;

import dev.evenhand.api.constraint.Input;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rules about what a section begins with, what it earns at least and at most, and bands. */
final class LimitRules {
  private static final BigDecimal ONE_PERCENT = new BigDecimal("0.01");

  private LimitRules() {}

  static void check(Section section, Breaches breaches) {
    checkStart(section.start(), breaches);
    Limit minimum = section.minimum();
    Limit maximum = section.maximum();
    boolean crossed =
        minimum != null
            && maximum != null
            && minimum.unit() == maximum.unit()
            && minimum.amount().compareTo(maximum.amount()) > 0;
    if (crossed) {
      breaches.add(
          "limits-crossed",
          List.of("minimum", "amount"),
          "the minimum of section '%s' is above its maximum".formatted(section.id()),
          "Exchange the two, or remove one.",
          RuleInputs.all(
              RuleInputs.properties(List.of("minimum"), "unit"),
              RuleInputs.numbers(List.of("maximum"), "amount"),
              RuleInputs.properties(List.of(), "maximum")));
    }
  }

  static void checkStart(@Nullable BigDecimal start, Breaches breaches) {
    if (start != null && start.signum() <= 0) {
      breaches.add(
          "start-range",
          List.of("start"),
          "a start that leaves nothing to deduct from",
          "a number above 0",
          "Write 100 to deduct from 100 points.",
          Input.NOTHING_ELSE);
    }
  }

  static void checkBands(List<Band> bands, Breaches breaches) {
    for (int i = 1; i < bands.size(); i++) {
      BigDecimal above = bands.get(i - 1).from();
      if (bands.get(i).from().compareTo(above) < 0) {
        continue;
      }
      if (isFraction(above) && !isFraction(bands.get(i).from())) {
        addFraction(above, i, breaches);
      } else {
        breaches.add(
            "band-order",
            List.of("bands", i, "from"),
            "the band does not begin below the one before it",
            "List bands from the highest \"from\" to the lowest, each only once.",
            RuleInputs.neighbours("bands", i));
      }
    }
  }

  /** Whether a percent is below 1, as 0.9 is where 90 % is meant. */
  private static boolean isFraction(BigDecimal ratio) {
    return ratio.signum() > 0 && ratio.compareTo(ONE_PERCENT) < 0;
  }

  private static void addFraction(BigDecimal from, int next, Breaches breaches) {
    breaches.add(
        "band-order",
        List.of("bands", next - 1, "from"),
        "\"from\" is a percent, so the band begins at %s %%, not above the one after it"
            .formatted(Decimals.plain(from.movePointRight(2))),
        "Write %1$s for %1$s %%.".formatted(Decimals.plain(from.movePointRight(4))),
        RuleInputs.neighbours("bands", next));
  }
}
