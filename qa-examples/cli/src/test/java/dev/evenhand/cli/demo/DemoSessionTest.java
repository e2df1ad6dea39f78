package dev.evenhand.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class DemoSessionTest {
  @Test
  void ndjson_madeAgain_isTheCommittedFile() throws IOException {
    assertThat(DemoSession.ndjson().lines())
        .containsExactlyElementsOf(committed().lines().toList());
  }

  private static String committed() throws IOException {
    try (InputStream in = DemoSession.class.getResourceAsStream("/demo/session.ndjson")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
