package dev.evenhand.engine.report.excel;

import dev.evenhand.engine.report.document.ReportDocument;
import dev.evenhand.engine.report.document.Table;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.dhatim.fastexcel.Workbook;

/**
 * A report as an Excel workbook (.xlsx) for people: the findings in words, then a sheet for each
 * table, with titles, a frozen header, filters and numbers with their formats, which show in the
 * reader's own locale. Ids and full figures for programs are in the CSV. The same report gives the
 * same bytes.
 *
 * <p>Safe for threads.
 */
public final class ReportWorkbook {
  private static final String PROGRAM = "Evenhand";

  /** Excel wants a version of the form 00.0000. */
  private static final String VERSION = "01.0000";

  private ReportWorkbook() {}

  /** The bytes of the workbook. */
  public static byte[] of(ReportDocument document) {
    Objects.requireNonNull(document, "document");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(out, PROGRAM, VERSION)) {
      SummarySheet.write(workbook.newWorksheet("Summary"), document);
      for (Table table : document.tables()) {
        TableSheet.write(workbook.newWorksheet(table.title()), table);
      }
    } catch (IOException e) {
      // It writes to memory, which does not fail.
      throw new UncheckedIOException(e);
    }
    return FixedZip.of(out.toByteArray());
  }
}
