package dev.evenhand.engine.ratings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.evenhand.api.problem.Checked;
import dev.evenhand.api.problem.Problem;
import dev.evenhand.engine.agreement.CategoryWeights;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class CategoryWeightsReaderTest {
  private static Checked<CategoryWeights> read(String csv) throws IOException {
    return CategoryWeightsReader.read(
        new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)), "w.csv");
  }

  @Test
  void table_rowsInAnotherOrderAndDecimalCommas_isRead() throws IOException {
    CategoryWeights weights =
        read(";poor;fair;good\ngood;0;0,7;1\npoor;1;0,5;0\nfair;0,5;1;0,7\n").orThrow();

    assertThat(weights.categories()).containsExactly("poor", "fair", "good");
    assertThat(weights.rows().get(1))
        .isEqualTo(List.of(new BigDecimal("0.5"), new BigDecimal("1"), new BigDecimal("0.7")));
  }

  @Test
  void table_withMistakes_tellsEachWithItsLine() throws IOException {
    assertThat(read(",poor,fair\npoor,1,half\nfare,0.5,1\n").problems())
        .extracting(Problem::text)
        .containsExactly(
            "w.csv:3: the row 'fare' is no column. Name each category once as a column and once as"
                + " a row. [weights-names]",
            "w.csv:2: 'poor' with 'fair' is 'half', which is no number. Write a number from 0 to"
                + " 1, such as 0.5. [weights-not-a-number]");
    assertThat(read(",poor,fair\npoor,1,0.4\nfair,0.5,0\n").problems())
        .extracting(Problem::text)
        .containsExactly(
            "w.csv:3: 'fair' with 'poor' is 0.5, and 'poor' with 'fair' is 0.4. Write the same for"
                + " both. [weights-not-symmetric]",
            "w.csv:3: 'fair' with itself is 0, and must be 1. Weights are of agreement; of"
                + " disagreement d write 1 - d / greatest. [weights-diagonal]");
    assertThat(read(",poor,fair\npoor,1,0.4\n").problems())
        .extracting(Problem::code)
        .containsExactly("weights-not-square");
  }
}
