package dev.evenhand.engine.calibration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.evenhand.engine.agreement.RatingTable;
import dev.evenhand.engine.agreement.RatingTableBuilder;
import dev.evenhand.engine.ratings.RatingsReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class ContestedItemsTest {
  @Test
  void lowest_ofNames_beginWithTheLowestShareOfPairsAlike() throws IOException {
    ContestedItems contested =
        contested(
            """
            item,rater,value
            alike,a,yes
            alike,b,yes
            two-to-one,a,yes
            two-to-one,b,yes
            two-to-one,c,no
            one-to-one,a,yes
            one-to-one,b,no
            alone,a,no
            """);

    assertThat(contested.compared()).isEqualTo(3);
    assertThat(contested.contested()).isEqualTo(2);
    assertThat(contested.lowest())
        .containsExactly(
            new ContestedItems.Item(
                "one-to-one",
                2,
                0.0,
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                Map.of("no", 1L, "yes", 1L)),
            new ContestedItems.Item(
                "two-to-one",
                3,
                1.0 / 3,
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                Map.of("no", 1L, "yes", 2L)));
  }

  @Test
  void lowest_ofOrdinalNumbers_equallyAlike_beginWithThoseFurthestApart() throws IOException {
    ContestedItems contested =
        contested(
            """
            item,rater,value
            near,a,1
            near,b,2
            far,a,1
            far,b,5
            more,a,2
            more,b,3
            more,c,4
            """);

    assertThat(contested.lowest())
        .extracting(ContestedItems.Item::item)
        .containsExactly("far", "more", "near");
    assertThat(contested.lowest().get(0).range()).hasValue(4);
  }

  @Test
  void lowest_ofOrdinalNumbers_beginWithThoseFurthestApartOnAverage_notWithTheFewestAlike()
      throws IOException {
    ContestedItems contested =
        contested(
            """
            item,rater,value
            steps,a,1
            steps,b,2
            steps,c,3
            ends,a,1
            ends,b,1
            ends,c,5
            """);

    assertThat(contested.lowest())
        .extracting(ContestedItems.Item::item)
        .containsExactly("ends", "steps");
    assertThat(contested.lowest().get(1).distance()).hasValue(4.0 / 3);
  }

  @Test
  void lowest_ofScores_beginWithThoseFurthestApart_howeverManyAreAlike() throws IOException {
    RatingsReader csv = RatingsReader.ofDefaults();
    String rows =
        "item,rater,value\nnear,a,90\nnear,b,91\nnear,c,92\nfar,a,30\nfar,b,90\nfar,c,90\n";
    CriterionRatings scores =
        csv.read(new ByteArrayInputStream(rows.getBytes(StandardCharsets.UTF_8)), "x.csv")
            .orThrow()
            .criteria()
            .get(0)
            .on(Scale.INTERVAL);

    assertThat(ContestedItems.of(scores.ratings(), scores.main(), false).lowest())
        .extracting(ContestedItems.Item::item)
        .containsExactly("far", "near");
  }

  @Test
  void lowest_ofManyItems_areAtMostTen_equalsByRatingsAndName() throws IOException {
    StringBuilder rows = new StringBuilder("item,rater,value\n");
    for (int item = 30; item >= 10; item--) {
      rows.append("i%s,a,yes\ni%s,b,no\n".formatted(item, item));
    }
    rows.append("z,a,1st\nz,b,2nd\nz,c,3rd\n");

    ContestedItems contested = contested(rows.toString());

    assertThat(contested.contested()).isEqualTo(22);
    assertThat(contested.lowest())
        .extracting(ContestedItems.Item::item)
        .containsExactly("z", "i10", "i11", "i12", "i13", "i14", "i15", "i16", "i17", "i18");
  }

  @Test
  void contested_whereAllAreAlikeOrNothingIsRatedTwice_isEmpty() throws IOException {
    assertThat(contested("item,rater,value\n1,a,yes\n1,b,yes\n2,a,no\n").lowest()).isEmpty();
    assertThat(contested("item,rater,value\n1,a,yes\n2,b,no\n"))
        .isEqualTo(new ContestedItems(0, 0, List.of()));
  }

  private static ContestedItems contested(String csv) throws IOException {
    return CalibrationAnalyzer.ofDefaults()
        .analyze(
            RatingsReader.ofDefaults()
                .read(new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)), "x.csv")
                .orThrow()
                .data())
        .criteria()
        .get(0)
        .contested();
  }

  @Test
  void numbersUnevenlyApart_areOrderedByTheNumbers_notByTheirRanks() throws Exception {
    RatingsReader csv = RatingsReader.ofDefaults();
    String rows =
        """
        item,rater,value
        ranks,a,0
        ranks,b,1
        ranks,c,5
        numbers,a,1
        numbers,b,1
        numbers,c,10
        alike,a,2
        alike,b,2
        steps,a,3
        steps,b,4
        """;
    CriterionRatings scores =
        csv.read(new ByteArrayInputStream(rows.getBytes(StandardCharsets.UTF_8)), "x.csv")
            .orThrow()
            .criteria()
            .get(0);

    assertThat(ContestedItems.of(scores.ratings(), Scale.ORDINAL, true).lowest())
        .extracting(ContestedItems.Item::item)
        .containsExactly("numbers", "ranks", "steps");
  }

  @Test
  void notApplicable_isNoStepOfScores_andStandsBeside() {
    RatingTableBuilder all = RatingTable.builder();
    RatingTableBuilder scores = RatingTable.builder();
    List<String> rows = List.of("a:1,n/a,n/a", "b:1,2,n/a", "c:1,1,5", "d:4,5,4");
    for (String row : rows) {
      List<String> given = List.of(row.substring(2).split(",", -1));
      for (int i = 0; i < given.size(); i++) {
        all.add(row.substring(0, 1), "r" + i, given.get(i));
        if (!given.get(i).equals("n/a")) {
          scores.add(row.substring(0, 1), "r" + i, given.get(i));
        }
      }
    }

    ContestedItems found =
        ContestedItems.of(
            CriterionRatings.of("tone", all.build(), scores.build()).on(Scale.ORDINAL));

    assertThat(found.compared()).isEqualTo(3);
    assertThat(found.lowest()).extracting(ContestedItems.Item::item).containsExactly("c", "b", "d");
    ContestedItems.Item b = found.lowest().get(1);
    assertThat(b.ratings()).isEqualTo(2);
    assertThat(b.countByCategory())
        .containsExactly(Map.entry("1", 1L), Map.entry("2", 1L), Map.entry("n/a", 1L));
  }
}
