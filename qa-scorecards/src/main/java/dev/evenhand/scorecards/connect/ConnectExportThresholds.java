package dev.evenhand.scorecards.connect;

import static dev.evenhand.scorecards.connect.ConnectLoss.AS_CATEGORY;
import static dev.evenhand.scorecards.connect.ConnectLoss.BETWEEN_CATEGORIES;

import dev.evenhand.api.scorecard.Band;
import dev.evenhand.scorecards.forms.CardNode;
import dev.evenhand.scorecards.forms.FormObject;
import dev.evenhand.scorecards.forms.Loss;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes bands as performance categories, of which there are two. */
final class ConnectExportThresholds {
  private static final String EXCEEDS = "EXCEEDS_EXPECTATIONS";
  private static final String NEEDS = "NEEDS_IMPROVEMENT";
  private static final BigDecimal STEP = new BigDecimal("0.000001");
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private ConnectExportThresholds() {}

  /** The categories for the highest and the lowest band; null if there are none. */
  static @Nullable List<FormObject> thresholds(List<Band> bands, CardNode node) {
    List<FormObject> thresholds = new ArrayList<>();
    for (int i = 0; i < bands.size(); i++) {
      CardNode band = node.to("bands", i);
      String label = band.words("label", bands.get(i).label());
      String category = category(label == null ? "" : label, i, bands.size());
      BigDecimal end = i == 0 ? null : percent(bands.get(i - 1)).subtract(STEP);
      if (category == null) {
        note(band, label, ConnectThresholds.NONE, BETWEEN_CATEGORIES);
      } else {
        note(band, label, category, AS_CATEGORY);
        thresholds.add(threshold(category, percent(bands.get(i)), end));
      }
    }
    return bands.isEmpty() ? null : thresholds;
  }

  private static void note(CardNode band, @Nullable String label, String name, Loss loss) {
    if (name.equals(label)) {
      band.exactly("from");
    } else {
      band.approximated("from", loss);
      band.approximated("label", loss);
    }
  }

  private static @Nullable String category(String label, int index, int count) {
    if (List.of(EXCEEDS, NEEDS).contains(label)) {
      return label;
    }
    if (label.equals(ConnectThresholds.NONE) || count == 1) {
      return null;
    }
    return index == 0 ? EXCEEDS : index == count - 1 ? NEEDS : null;
  }

  private static BigDecimal percent(Band band) {
    return band.from().movePointRight(2);
  }

  private static FormObject threshold(String category, BigDecimal from, @Nullable BigDecimal to) {
    return new FormObject()
        .put("PerformanceCategory", category)
        .put("MinScorePercentage", from.signum() == 0 ? null : from)
        .put("MaxScorePercentage", to == null || to.compareTo(HUNDRED) >= 0 ? null : to);
  }
}
