package dev.evenhand.quickstart.renderer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.evenhand.engine.calibration.CalibrationAnalyzer;
import dev.evenhand.engine.ratings.RatingsFile;
import dev.evenhand.engine.ratings.RatingsReader;
import dev.evenhand.engine.report.CalibrationDocument;
import dev.evenhand.engine.report.ReportRendererContract;
import dev.evenhand.engine.report.ReportRenderers;
import dev.evenhand.engine.report.document.ReportDocument;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ChatRendererTest {
  private static ReportDocument document() throws IOException {
    try (InputStream in = ChatRendererTest.class.getResourceAsStream("/krippendorff2011.csv")) {
      RatingsFile file = RatingsReader.ofDefaults().read(in, "krippendorff2011.csv").orThrow();
      return CalibrationDocument.of(CalibrationAnalyzer.ofDefaults().analyze(file.data()));
    }
  }

  @Test
  void message_isTheHeadlineAndWhatWasFound() throws IOException {
    String message = new String(new ChatRenderer().render(document()), StandardCharsets.UTF_8);

    assertThat(message).startsWith("*").contains("• ");
    assertThat(message.lines().count()).isBetween(2L, 10L);
  }

  @Test
  void renderer_keepsItsPromises() throws IOException {
    assertThat(ReportRendererContract.broken(new ChatRenderer(), document())).isEmpty();
  }

  @Test
  void renderer_isFoundByItsName() {
    assertThat(ReportRenderers.load(getClass().getClassLoader()).names()).containsExactly("chat");
  }
}
