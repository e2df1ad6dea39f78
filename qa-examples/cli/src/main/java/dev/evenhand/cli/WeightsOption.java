package dev.evenhand.cli;

import dev.evenhand.engine.agreement.CategoryWeights;
import dev.evenhand.engine.calibration.CriterionRatings;
import dev.evenhand.engine.ratings.CategoryWeightsReader;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How far every two categories agree. */
final class WeightsOption {
  @Reads(Reads.What.FILE)
  @Option(
      names = "--weights",
      paramLabel = "FILE",
      description = {
        "A table of how far every two answers agree, CSV or .xlsx: a row and a column an answer, 1",
        "on the diagonal, 0 for the worst. Adds kappas, AC2 and alpha by these weights."
      })
  private @Nullable String file;

  private @Nullable CategoryWeights weights;

  /** Reads the file, if there is one. */
  void read() throws IOException {
    if (file != null) {
      try (InputStream in = InputFile.open(file)) {
        weights = CategoryWeightsReader.read(in, InputFile.name(file)).orThrow();
      }
    }
  }

  /** Null if none are told. */
  @Nullable CategoryWeights weights() {
    return weights;
  }

  /** Ends the command if a criterion has only some of the categories, or none has all. */
  void check(List<CriterionRatings> criteria) {
    CategoryWeights known = weights;
    if (known == null) {
      return;
    }
    boolean used = false;
    for (CriterionRatings criterion : criteria) {
      int categories = criterion.scores().categories().size();
      List<String> unknown = known.unknown(criterion.scores().categories());
      if (!unknown.isEmpty() && unknown.size() < categories) {
        throw new Stop(
            "--weights %s: '%s' is an answer to %s, and no category of the weights. Add it, or choose other questions by --criterion."
                .formatted(file, unknown.get(0), criterion.criterion()));
      }
      used |= categories > 0 && unknown.isEmpty();
    }
    if (!used) {
      throw new Stop(
          "--weights %s: no question has the answers %s."
              .formatted(file, String.join(", ", known.categories())));
    }
  }
}
