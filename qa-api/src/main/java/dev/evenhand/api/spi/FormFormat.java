package dev.evenhand.api.spi;

import dev.evenhand.api.form.ExportedForm;
import dev.evenhand.api.form.FormChoice;
import dev.evenhand.api.form.FormEvaluation;
import dev.evenhand.api.form.ImportedForm;
import dev.evenhand.api.problem.Checked;
import dev.evenhand.api.scorecard.Scorecard;
import java.util.List;
import java.util.Map;

/**
 * Knows the forms of another system: makes scorecards of them and the other way round, and reads
 * the evaluations made with them.
 *
 * <p>What a format does not know it reports and leaves out; only what is no such form at all, or
 * what can't be a scorecard, is a problem. The same input gives the same answer. Implementations
 * have a public constructor without arguments, are named in {@code
 * META-INF/services/dev.evenhand.api.spi.FormFormat} and, in a module, by {@code provides}; they
 * may be called from any thread.
 */
public interface FormFormat {
  /** What commands call the format, such as {@code connect}; an id as scorecards have. */
  String id();

  /** What people call the system, such as {@code Amazon Connect}. */
  String system();

  /** What the system's documents leave open and an import may decide; empty if nothing. */
  List<FormChoice> choices();

  /**
   * Makes a scorecard of a form.
   *
   * @param source what problems call the place, such as the name of a file
   * @param form its bytes
   * @param choices answers to {@link #choices} by name; the default holds where there is none
   * @return a card that breaks no rule and what became of the form, or every problem why not
   */
  Checked<ImportedForm> importForm(String source, byte[] form, Map<String, String> choices);

  /** Makes a form of a scorecard without problems. What has no place in it is in the report. */
  ExportedForm exportForm(Scorecard card);

  /**
   * Reads completed evaluations: one, a list of them, or one a line.
   *
   * @param source what problems call the place
   * @param evaluations the bytes
   * @param card the scorecard that was made of their form
   * @return each evaluation or its problems, in the order of the source; or why nothing can be read
   */
  Checked<List<FormEvaluation>> readEvaluations(String source, byte[] evaluations, Scorecard card);
}
