package dev.evenhand.api.scorecard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ScorecardRefTest {
  @Test
  void order_isByNumber_whateverTheLength() {
    String huge = "9".repeat(400_000);
    List<ScorecardRef> ordered =
        Stream.of("x.0.0", "0.0.9", "1.9.0", "1.10.0", "2.0.0", huge + ".0.0", huge + "0.0.0")
            .map(version -> new ScorecardRef("c", version))
            .toList();

    assertThat(ordered.stream().sorted().toList()).isEqualTo(ordered);
    assertThat(new ScorecardRef("b", "9.0.0")).isLessThan(ordered.get(0));
  }
}
