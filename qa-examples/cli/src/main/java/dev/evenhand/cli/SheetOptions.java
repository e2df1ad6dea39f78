package dev.evenhand.cli;

import dev.evenhand.engine.sheet.DateOrder;
import dev.evenhand.engine.sheet.SheetReader;
import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How a table is to be opened, and what its columns are called. */
final class SheetOptions {
  @Option(
      names = "--delimiter",
      paramLabel = "C",
      description = "Between CSV cells, such as ; or \\t for a tab. Default: as the file shows.")
  private @Nullable String delimiter;

  @Option(
      names = "--encoding",
      paramLabel = "NAME",
      description = "Of a CSV, such as windows-1252. Default: as the file shows.")
  private @Nullable String encoding;

  @Option(
      names = "--sheet",
      paramLabel = "NAME",
      description = "Of a workbook: its name or number. Default: the first.")
  private @Nullable String sheet;

  @Option(
      names = "--header-row",
      paramLabel = "N",
      description = "The row that names the columns. Default: as the file shows.")
  private @Nullable Integer headerRow;

  @Option(
      names = "--keep-totals",
      description = "Totals, averages and notes at the end are rows like the others.")
  private boolean keepTotals;

  @Option(
      names = "--dates",
      description = "day-first or month-first, of 03/11/2026. Default: as the file shows.")
  @Nullable DateOrder dates;

  @Option(
      names = "--item-column",
      paramLabel = "NAME",
      description = "The column of what was rated. Default: item, interaction or a usual name.")
  @Nullable String item;

  @Option(
      names = "--rater-column",
      paramLabel = "NAME",
      description = "Of who rated. Default: rater, reviewer or a usual name.")
  @Nullable String rater;

  @Option(
      names = "--agent-column",
      paramLabel = "NAME",
      description = "Of whose work it is. Default: agent or a usual name.")
  @Nullable String agent;

  @Option(
      names = "--time-column",
      paramLabel = "NAME",
      description = "Of when, such as 2026-01-31T14:05:00Z. Default: time or a usual name.")
  @Nullable String time;

  @Option(
      names = "--kind-column",
      paramLabel = "NAME",
      description = "Of person or model, for the rater. Default: kind.")
  @Nullable String kind;

  /** Ends the command if the options are wrong. */
  void check() {
    if (delimiter != null && (delimiter().length() != 1 || "\"\r\n".contains(delimiter()))) {
      throw new Stop(
          "--delimiter is '%s'; write one character, such as ; or \\t, but no quote or line end."
              .formatted(delimiter));
    }
  }

  /** Ends the command if any is given for an input that is no table. */
  void refuse(String source, String found) {
    GivenOptions.refuse(GivenOptions.of(this), source, found);
  }

  /** The reader that they ask for. */
  SheetReader reader() {
    SheetReader sheets = SheetReader.ofDefaults();
    sheets = delimiter == null ? sheets : sheets.withDelimiter(delimiter().charAt(0));
    sheets = encoding == null ? sheets : sheets.withEncoding(charset());
    sheets = sheet == null ? sheets : sheets.withSheet(sheet);
    sheets = headerRow == null ? sheets : sheets.withHeaderRow(headerRow);
    return keepTotals ? sheets.withTotals() : sheets;
  }

  private Charset charset() {
    try {
      return Charset.forName(String.valueOf(encoding));
    } catch (IllegalArgumentException e) {
      throw new Stop("--encoding is '%s'; write one such as windows-1252.".formatted(encoding));
    }
  }

  private String delimiter() {
    String sign = String.valueOf(delimiter);
    return sign.equals("\\t") ? "\t" : sign;
  }
}
