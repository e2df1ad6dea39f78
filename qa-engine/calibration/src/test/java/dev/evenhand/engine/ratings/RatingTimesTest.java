package dev.evenhand.engine.ratings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.evenhand.api.problem.Problem;
import dev.evenhand.engine.agreement.RatingTable;
import dev.evenhand.engine.sheet.DateOrder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RatingTimesTest {
  @ParameterizedTest
  @CsvSource({
    "2026-11-03, 2026-11-03T00:00:00Z",
    "2026-11-03 14:05, 2026-11-03T14:05:00Z",
    "2026/11/03, 2026-11-03T00:00:00Z",
    "03.11.2026, 2026-11-03T00:00:00Z",
    "3.11.26 14:05, 2026-11-03T14:05:00Z",
    "3.11.2026 14:05 Uhr, 2026-11-03T14:05:00Z",
    "13/11/2026, 2026-11-13T00:00:00Z",
    "11/13/2026 2:05 PM, 2026-11-13T14:05:00Z",
    "11/13/2026 12:05:07 am, 2026-11-13T00:05:07Z",
    "1714000000, 2024-04-24T23:06:40Z",
    "1714000000123, 2024-04-24T23:06:40.123Z"
  })
  void times_areReadAsTheyAreWritten(String text, Instant time) throws IOException {
    assertThat(times(RatingsReader.ofDefaults(), text)).containsExactly(time);
  }

  @Test
  void daysUpToTheTwelfth_areTurnedRound_onceTheFileShowsTheMonthFirst() throws IOException {
    RatingsFile file = read(RatingsReader.ofDefaults(), "03/11/2026", "11/30/2026", "12/1/2026");

    assertThat(times(file))
        .containsExactly(
            Instant.parse("2026-03-11T00:00:00Z"),
            Instant.parse("2026-11-30T00:00:00Z"),
            Instant.parse("2026-12-01T00:00:00Z"));
    assertThat(file.notices())
        .extracting(Problem::text)
        .containsExactly(
            "r.csv:2 time: '03/11/2026' read with the month first. Use qa's option --dates"
                + " day-first if the day"
                + " is. [date-order]");
  }

  @Test
  void datesThatNothingDecides_areNotUsed_unlessTheirOrderIsSaid() throws IOException {
    RatingsFile open = read(RatingsReader.ofDefaults(), "03/11/2026", "04/11/2026");
    RatingsFile said =
        read(
            RatingsReader.ofDefaults().withDates(DateOrder.MONTH_FIRST),
            "03/11/2026",
            "04/11/2026");

    assertThat(open.criteria().get(0).ratings().hasTimes()).isFalse();
    assertThat(open.notices())
        .extracting(Problem::severity, Problem::code)
        .containsExactly(tuple(Problem.Severity.WARNING, "date-order"));
    assertThat(times(said).get(0)).isEqualTo(Instant.parse("2026-03-11T00:00:00Z"));
    assertThat(said.notices()).isEmpty();
  }

  @Test
  void datesThatContradictEachOther_areNotUsed() throws IOException {
    RatingsFile file = read(RatingsReader.ofDefaults(), "13/11/2026", "11/14/2026");

    assertThat(file.criteria().get(0).ratings().hasTimes()).isFalse();
    assertThat(file.notices()).extracting(Problem::code).containsExactly("date-order");
  }

  private static List<Instant> times(RatingsReader reader, String... texts) throws IOException {
    return times(read(reader, texts));
  }

  private static List<Instant> times(RatingsFile file) {
    RatingTable table = file.criteria().get(0).ratings();
    return IntStream.range(0, table.size())
        .mapToObj(rating -> table.time(rating).orElseThrow())
        .toList();
  }

  private static RatingsFile read(RatingsReader reader, String... texts) throws IOException {
    StringBuilder csv = new StringBuilder("item,rater,value,time\n");
    for (int i = 0; i < texts.length; i++) {
      csv.append("i%s,a,1,%s\n".formatted(i, texts[i]));
    }
    return reader
        .read(new ByteArrayInputStream(csv.toString().getBytes(StandardCharsets.UTF_8)), "r.csv")
        .orThrow();
  }
}
