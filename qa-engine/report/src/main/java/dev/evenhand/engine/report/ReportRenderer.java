package dev.evenhand.engine.report;

import dev.evenhand.engine.report.document.ReportDocument;

/**
 * Writes a calibration in a form of your own, such as the blocks of a chat program or the page of a
 * wiki. {@link CalibrationDocument#of} tells the report once, as parts, tables and sentences; a
 * renderer says how they look.
 *
 * <p>The same document gives the same bytes. A renderer shows what there is and leaves out what it
 * has no place for; names and texts in a document come from people, so they are escaped for where
 * they go. {@link ReportRendererContract} tests that. Implementations have a public constructor
 * without arguments, are named in {@code
 * META-INF/services/dev.evenhand.engine.report.ReportRenderer} and, in a module, by {@code
 * provides}; they may be called from any thread.
 */
public interface ReportRenderer {
  /** By which it is asked for ({@code qa calibrate --renderer NAME}). */
  String name();

  /** The report in this form; text is UTF-8. */
  byte[] render(ReportDocument document);
}
