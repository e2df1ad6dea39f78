package dev.evenhand.engine.report.svg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.evenhand.engine.report.HostileNames;
import dev.evenhand.engine.report.Svgs;
import java.util.List;
import org.junit.jupiter.api.Test;

class DrawingTest {
  @Test
  void drawing_hasItsTitleFirst_andMarksInOrder() {
    Drawing drawing =
        new Drawing("Alpha", "rises", Length.px(40), "chart")
            .line(Point.of(0, 1), Point.of(1, 1), "zero")
            .symbol(Point.of(0.123456, 20), Shape.DOT, "plain")
            .label(Point.of(0.5, 12), Anchor.MIDDLE, "0.5", "tick")
            .box(Point.of(0, 0), Length.share(0.25), Length.px(9), "a", "yes: 3");

    assertThat(drawing.svg())
        .isEqualTo(
            "<svg class=\"chart\" role=\"img\" width=\"100%\" height=\"40\"><title>Alpha</title>"
                + "<desc>rises</desc>"
                + "<line class=\"zero\" x1=\"0%\" y1=\"1\" x2=\"100%\" y2=\"1\"/>"
                + "<svg x=\"12.35%\" y=\"20\" overflow=\"visible\"><path class=\"plain\""
                + " d=\"M-3.5 0a3.5 3.5 0 1 0 7 0a3.5 3.5 0 1 0-7 0z\"/></svg>"
                + "<text class=\"tick\" x=\"50%\" y=\"12\" text-anchor=\"middle\">0.5</text>"
                + "<rect class=\"a\" x=\"0%\" y=\"0\" width=\"25%\" height=\"9\">"
                + "<title>yes: 3</title></rect></svg>");
  }

  @Test
  void names_areEscaped() throws Exception {
    for (String name :
        List.of(
            HostileNames.SCRIPT, HostileNames.ATTRIBUTE, HostileNames.CDATA, HostileNames.IMAGE)) {
      Drawing drawing =
          new Drawing(name, name, Length.px(1), "x")
              .label(Point.of(0, 0), Anchor.START, name, "x")
              .group(name, marks -> {});

      assertThat(Svgs.parse(drawing.svg()).getElementsByTagName("text").item(0).getTextContent())
          .isEqualTo(name);
    }
  }

  @Test
  void length_isFinite() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Length.share(Double.NaN))
        .withMessage("A length must be finite but is NaN.");
  }
}
