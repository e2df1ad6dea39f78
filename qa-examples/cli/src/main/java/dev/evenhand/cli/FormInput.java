package dev.evenhand.cli;

import dev.evenhand.api.form.FormEvaluation;
import dev.evenhand.api.problem.Checked;
import dev.evenhand.api.problem.Location;
import dev.evenhand.api.problem.Problem;
import dev.evenhand.api.problem.ProblemException;
import dev.evenhand.api.scorecard.Scorecard;
import dev.evenhand.api.spi.FormFormat;
import dev.evenhand.engine.evaluation.EvaluationLine;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Evaluations of another system, which are read as a whole. */
final class FormInput {
  /** More is not held. */
  private static final int MOST_BYTES = 1 << 28;

  private FormInput() {}

  /** The format that {@code --from} names; ends the command if there is none, or no card for it. */
  static FormFormat format(String system, @Nullable String scorecard) {
    Checked<FormFormat> format = FormFinder.look(system);
    Stop.ifAny(FormFinder.complaints(format));
    if (scorecard == null) {
      throw new Stop(
          "--from needs --scorecard: the card that qa import made of the evaluations' form.");
    }
    return format.orThrow();
  }

  /** All evaluations in {@code in}; ends the command if it is not to be read. */
  static List<FormEvaluation> read(FormFormat format, InputStream in, String name, Scorecard card)
      throws IOException {
    byte[] bytes = in.readNBytes(MOST_BYTES + 1);
    if (bytes.length > MOST_BYTES) {
      throw new ProblemException(
          List.of(
              Problem.unreadable(
                  "file-too-large",
                  Location.of(name),
                  "evaluations of another system are read as a whole, and these are more than"
                      + " 256 MiB",
                  "Split the export into several files.")));
    }
    return format.readEvaluations(name, bytes, card).orThrow();
  }

  /** The evaluation as a line, with the notices of how it was read. */
  static EvaluationLine line(FormEvaluation read) {
    List<Problem> notices = read.notes().stream().filter(FormInput::isNotice).toList();
    return EvaluationLine.of(read.location().line(), read.text(), read.evaluation())
        .withNotices(notices);
  }

  /** What is worth a look however it was read, such as another version of the form. */
  static List<Problem> warnings(FormEvaluation read) {
    return read.notes().stream().filter(note -> !isNotice(note)).toList();
  }

  private static boolean isNotice(Problem note) {
    return note.severity() == Problem.Severity.NOTICE;
  }
}
