package dev.evenhand.cli;

import dev.evenhand.api.problem.Checked;
import dev.evenhand.api.scorecard.Scorecard;
import dev.evenhand.engine.json.JsonScorecards;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/** Scorecard files named on the command line. */
final class CardFiles {
  private static final int MOST = 5 << 20;

  private CardFiles() {}

  /** The card in the file, or its problems. */
  static Checked<Scorecard> read(String file) throws IOException {
    if (!file.equals(Inputs.STDIN)) {
      return JsonScorecards.read(Path.of(file));
    }
    try (InputStream in = Inputs.open(file)) {
      return JsonScorecards.read(Inputs.name(file), in.readNBytes(MOST)); // over the limit is told
    }
  }

  /** Whether the name is that of a file rather than of a card in the catalogue. */
  static boolean isFile(String name) {
    return name.equals(Inputs.STDIN) || name.endsWith(".json") || name.contains("/");
  }
}
