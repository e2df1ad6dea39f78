package dev.evenhand.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code calibration.md} shows of a German spreadsheet is what the command says of it. */
class CalibrationDocTest {
  private static final Object[][] ROWS = {
    {"Kalibrierung November"},
    {},
    {"Anruf", "Ana", "J\u00fcrgen M\u00fcller"},
    {"A-1", 7.5, 8.5},
    {"A-2", 9, 8.5},
    {"Durchschnitt", 8.25, 8.5}
  };

  @TempDir Path folder;

  @Test
  void transcript_isWhatTheCommandPrints() throws IOException {
    writeCsv(folder.resolve("noten.csv"));
    writeWorkbook(folder.resolve("noten.xlsx"));
    String doc = Files.readString(Path.of("../../qa-engine/docs/calibration.md"));
    String block = doc.split("<!-- transcript: german -->\n```\n", -1)[1].split("```", -1)[0];

    List<String> printed = new ArrayList<>();
    for (String command : block.lines().filter(line -> line.startsWith("$ qa ")).toList()) {
      String[] words = command.substring("$ qa ".length()).split(" ", -1);
      RunResult result = RunResult.qa(words[0], folder.resolve(words[1]));
      assertThat(result.exit()).isZero();
      printed.add(command);
      result.err().lines().map(line -> line.replace(folder + "/", "")).forEach(printed::add);
      printed.add(result.out().lines().findFirst().orElseThrow());
      printed.add("...");
    }

    assertThat(printed).containsExactlyElementsOf(block.lines().toList());
  }

  private static void writeCsv(Path file) throws IOException {
    StringBuilder csv = new StringBuilder();
    for (Object[] row : ROWS) {
      for (int i = 0; i < 3; i++) {
        String cell = i < row.length ? row[i].toString().replace('.', ',') : "";
        csv.append(cell).append(i < 2 ? ";" : "\r\n");
      }
    }
    Files.writeString(file, csv.toString(), Charset.forName("windows-1252"));
  }

  private static void writeWorkbook(Path file) throws IOException {
    try (OutputStream out = Files.newOutputStream(file);
        Workbook book = new Workbook(out, "test", null)) {
      Worksheet sheet = book.newWorksheet("Noten");
      for (int row = 0; row < ROWS.length; row++) {
        for (int column = 0; column < ROWS[row].length; column++) {
          Object value = ROWS[row][column];
          if (value instanceof Number number) {
            sheet.value(row, column, number);
          } else {
            sheet.value(row, column, value.toString());
          }
        }
      }
      book.newWorksheet("Vorlage").value(0, 0, "leer");
    }
  }
}
