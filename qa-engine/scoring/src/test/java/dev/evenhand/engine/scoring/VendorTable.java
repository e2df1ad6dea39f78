package dev.evenhand.engine.scoring;

import dev.evenhand.api.score.Fraction;
import dev.evenhand.api.scorecard.Scoring;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The table "Numbers that vendors print" of {@code docs/scoring.md}. */
final class VendorTable {
  private VendorTable() {}

  static String render(List<VendorCase> cases, List<VendorCase.WithoutNumbers> others) {
    StringBuilder out = new StringBuilder();
    out.append(
        "| system | case | basis | number | printed | ours | difference | rounding | policies |\n");
    out.append("|---|---|---|---|---|---|---|---|---|\n");
    for (VendorCase example : cases) {
      VendorNumber ours = new VendorNumber(example);
      String title = "[%s](%s)".formatted(example.title(), example.source());
      for (VendorCase.Printed printed : example.numbers()) {
        out.append(row(example, title, printed, ours.of(printed.of())));
        title = example.title();
      }
    }
    for (VendorCase.WithoutNumbers page : others) {
      out.append(
          "| %s | [%s](%s) | | | none | | | | |\n"
              .formatted(page.system(), page.why(), page.source()));
    }
    return out.toString();
  }

  private static String row(
      VendorCase example, String title, VendorCase.Printed printed, Fraction exact) {
    BigDecimal ours = ours(example, printed, exact);
    return "| %s | %s | %s | %s | %s | %s | %s | %s | %s |\n"
        .formatted(
            example.system(),
            title,
            example.basis(),
            printed.of(),
            printed.number().toPlainString(),
            ours.toPlainString(),
            plain(printed.number().subtract(ours)),
            example.rounding() == RoundingMode.DOWN ? "down" : "half up",
            policies(example.card().scoring()));
  }

  /** Ours with the digits that were printed. */
  static BigDecimal ours(VendorCase example, VendorCase.Printed printed, Fraction exact) {
    return exact.toDecimal(Math.max(0, printed.number().scale()), example.rounding());
  }

  private static String plain(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.toPlainString();
  }

  /** The profile, and what the card declares beside it. */
  private static String policies(Scoring scoring) {
    Scoring preset = scoring.profile() == null ? Scoring.DEFAULT : scoring.profile().scoring();
    List<String> policies = new ArrayList<>();
    if (scoring.profile() != null) {
      policies.add("`%s`".formatted(word(scoring.profile())));
    }
    if (scoring.method() != preset.method()) {
      policies.add("`method` " + scoring.method().word());
    }
    add(policies, "notApplicable", scoring, preset, Scoring::notApplicable);
    add(policies, "bounds", scoring, preset, Scoring::bounds);
    add(policies, "noOpportunity", scoring, preset, Scoring::noOpportunity);
    return policies.isEmpty() ? "defaults" : String.join(", ", policies);
  }

  private static void add(
      List<String> policies,
      String name,
      Scoring scoring,
      Scoring preset,
      Function<Scoring, Enum<?>> policy) {
    Enum<?> declared = policy.apply(scoring);
    if (declared != policy.apply(preset)) {
      policies.add("`%s` %s".formatted(name, word(declared)));
    }
  }

  private static String word(@Nullable Enum<?> value) {
    return value == null ? "none" : value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
