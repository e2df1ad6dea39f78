package dev.evenhand.cli.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Tables that are right, of every shape. */
final class Tables {
  /** Rows of evaluations under the card that is called mixed. */
  static final String ANSWERS =
      """
      Call ID,Agent,Reviewer,Date,team,a,b,C?,n,m,t
      1001,Bob,Ana,2026-11-02,north,yes,high,no,3,x;y,fine
      1001,Bob,Ben,2026-11-02,north,Yes,Low,yes,"4",x,
      1002,Eva,Ana,2026-11-13,south,no,mid,N/A,12,y,"so, so"
      1002,Eva,Ben,2026-11-13,north,yes,high,yes,0,,
      Total,,,,,3,,,,,
      """;

  static final List<String> WIDE =
      List.of(
          """
          Anruf;J\u00f6rg;Ana;Ben
          1;85 %;90 %;7,5
          2;65 %;60 %;70
          3;75 %;;75
          Summe;225;150;152,5
          """,
          """
          sep=;
          call;reviewer;greeting;tone
          1;Ana;yes;4 - Good
          1;Ben;Yes;3/5
          2;Ana;no;n.a.
          2;Ben;-;2
          """,
          """
          item,yes,no,unclear
          i1,3,0,0
          i2,1,2,0
          i3,0,2,1
          i4,3,0,0
          i5,2,1,0
          """,
          """
          ,Ana,,Ben,
          call,greeting,tone,greeting,tone
          1,yes,4,yes,5
          2,no,3,yes,3
          """);

  private Tables() {}

  /** The first of the wide tables as a workbook of two sheets. */
  static byte[] workbook() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook book = new Workbook(bytes, "fuzz", "1.0")) {
      Worksheet sheet = book.newWorksheet("Ratings");
      List<String> rows = WIDE.get(0).lines().toList();
      for (int row = 0; row < rows.size(); row++) {
        String[] cells = rows.get(row).split(";", -1);
        for (int column = 0; column < cells.length; column++) {
          sheet.value(row, column, cells[column]);
        }
      }
      book.newWorksheet("More").value(0, 0, 1);
    }
    return bytes.toByteArray();
  }
}
