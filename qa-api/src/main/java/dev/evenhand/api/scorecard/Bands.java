package dev.evenhand.api.scorecard;

import dev.evenhand.api.constraint.Breach;
import java.util.ArrayList;
import java.util.List;

/** The rules about lists of bands, wherever they stand. */
final class Bands {
  private Bands() {}

  static List<Breach> breaches(List<Band> bands) {
    List<Breach> breaches = new ArrayList<>();
    for (int i = 1; i < bands.size(); i++) {
      if (bands.get(i).from().compareTo(bands.get(i - 1).from()) >= 0) {
        breaches.add(
            new Breach(
                "band-order",
                List.of("bands", i, "from"),
                "the band does not begin below the one before it",
                null,
                "List bands from the highest \"from\" to the lowest, each only once.",
                RuleInputs.neighbours("bands", i)));
      }
    }
    return breaches;
  }
}
