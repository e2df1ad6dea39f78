package dev.evenhand.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WeightsOptionTest {
  @TempDir Path folder;
  private Path csv;

  @BeforeEach
  void writeRatings() throws IOException {
    csv = file("ratings.csv", ratings("tone", "poor fair good", 24));
  }

  private static String ratings(String criterion, String answers, int items) {
    String[] each = answers.split(" ", -1);
    StringBuilder rows = new StringBuilder("criterion,item,rater,value\n");
    for (int item = 0; item < items; item++) {
      rows.append("%s,i%s,a,%s\n".formatted(criterion, item, each[item % each.length]));
      rows.append(
          "%s,i%s,b,%s\n".formatted(criterion, item, each[(item + item / 20) % each.length]));
    }
    return rows.toString();
  }

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private RunResult qa(Path weights) {
    return RunResult.qa("calibrate", csv, "--weights", weights, "--format", "json");
  }

  @Test
  void weights_ofAllAnswers_addCoefficientsAndAreInTheSettings() throws IOException {
    RunResult found =
        qa(file("w.csv", ",poor,fair,good\npoor,1,0.5,0\nfair,0.5,1,0.7\ngood,0,0.7,1\n"));

    assertThat(found.exit()).isZero();
    assertThat(found.out().replace(" ", ""))
        .contains(
            "\"gwet-ac2-weighted\":{\n\"weights\":\"told\"",
            "\"krippendorff-alpha-weighted\"",
            "\"fair\":{\"poor\":0.5,\"fair\":1,\"good\":0.7}");
    assertThat(RunResult.qa("calibrate", csv, "--format", "json").out())
        .doesNotContain("-weighted");
  }

  @Test
  void weights_withAMistake_areRefusedWithItsLine() throws IOException {
    RunResult found = qa(file("w.csv", ",poor,good\npoor,1,0.5\ngood,0.4,1\n"));

    assertThat(found.exit()).isEqualTo(1);
    assertThat(found.err())
        .contains(
            "w.csv:3: 'good' with 'poor' is 0.4, and 'poor' with 'good' is 0.5. Write the same for"
                + " both. [weights-not-symmetric]");
  }

  @Test
  void weights_ofOtherAnswers_endTheCommand() throws IOException {
    assertThat(qa(file("w.csv", ",poor,good\npoor,1,0\ngood,0,1\n")).err())
        .contains("w.csv: 'fair' is an answer to tone, and no category of the weights.");
    assertThat(qa(file("w.csv", ",bad,best\nbad,1,0\nbest,0,1\n")).err())
        .contains("w.csv: no question has the answers bad, best.");
  }
}
