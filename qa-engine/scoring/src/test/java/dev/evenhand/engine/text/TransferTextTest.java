package dev.evenhand.engine.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.evenhand.api.form.Decision;
import dev.evenhand.api.form.Renamed;
import dev.evenhand.api.form.Transfer;
import dev.evenhand.api.form.Transfer.Fate;
import dev.evenhand.api.form.TransferReport;
import dev.evenhand.api.problem.Location;
import dev.evenhand.engine.form.JsonTransfers;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TransferTextTest {
  private static final Transfer EXACT =
      new Transfer(new Location("f", 1, 2), "/a", "1", Fate.EXACTLY, false, null, null);
  private static final Transfer NEAR =
      new Transfer(
          new Location("f", 2, 3), "/b", "2", Fate.APPROXIMATED, true, "is rounded", "Look.");
  private static final TransferReport REPORT =
      new TransferReport(
          "connect",
          List.of(EXACT, NEAR),
          List.of(new Decision("x", "It is so.", "It could be otherwise.", "x=y")),
          List.of(new Renamed("/a", "", "s1"), new Renamed("/b", "ä", "id-1")));

  @Test
  void full_tellsLossesDecisionsAndIds() {
    assertThat(TransferText.full(REPORT))
        .isEqualTo(
            """
            May change scores:
              approximated, as it is rounded. Look.
                f:2:3 /b: 2

            Decided, as the documents leave it open:
              x: It is so.
                Otherwise: It could be otherwise. Choose it with x=y.

            Ids that changed:
              /a: (none) is s1
              /b: ä is id-1

            2 values: 1 exactly, 1 approximated, 0 dropped; scores may differ.
            """);
  }

  @Test
  void full_listsThreePlacesOfOneReason_andCountsTheRest() {
    List<Transfer> dropped =
        IntStream.range(0, 5)
            .mapToObj(
                i ->
                    new Transfer(
                        Location.of("f"), "/" + i, "v", Fate.DROPPED, false, "is gone", "Look."))
            .toList();

    String text = TransferText.full(new TransferReport("x", dropped, List.of(), List.of()));

    assertThat(text)
        .isEqualTo(
            """
            Changes no score:
              dropped, as it is gone. Look.
                f /0: v
                f /1: v
                f /2: v
                ... and 2 more places

            5 values: 0 exactly, 0 approximated, 5 dropped; scores stay the same.
            """);
  }

  @Test
  void json_listsEveryValue() {
    assertThat(JsonTransfers.write(REPORT))
        .isEqualTo(
            """
            {
              "format": "evenhand-transfer/1",
              "system": "connect",
              "summary": {
                "exactly": 1,
                "approximated": 1,
                "dropped": 0,
                "mayChangeScores": true
              },
              "decisions": [ {
                "id": "x",
                "taken": "It is so.",
                "other": "It could be otherwise.",
                "choice": "x=y"
              } ],
              "renamed": [ {
                "path": "/a",
                "before": "",
                "after": "s1"
              }, {
                "path": "/b",
                "before": "ä",
                "after": "id-1"
              } ],
              "transfers": [ {
                "path": "/a",
                "line": 1,
                "column": 2,
                "value": "1",
                "fate": "exactly"
              }, {
                "path": "/b",
                "line": 2,
                "column": 3,
                "value": "2",
                "fate": "approximated",
                "mayChangeScores": true,
                "reason": "is rounded",
                "remedy": "Look."
              } ]
            }
            """);
  }

  @Test
  void losses_areWhatDidNotArriveAsItWas() {
    assertThat(REPORT.losses()).containsExactly(NEAR);
    assertThat(Stream.of(Fate.values()).map(REPORT::count)).containsExactly(1L, 1L, 0L);
  }
}
