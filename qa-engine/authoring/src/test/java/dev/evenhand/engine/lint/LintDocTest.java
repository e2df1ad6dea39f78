package dev.evenhand.engine.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** {@code lint.md} tells the rules that there are, in their words. */
class LintDocTest {
  private static final Path DOC = Path.of("../docs/lint.md");

  private static String row(LintRule rule) {
    return "| `%s` | %s | %s | %s | %s%s |"
        .formatted(
            rule.id(),
            rule.severity().name().toLowerCase(Locale.ROOT),
            rule.applies(),
            rule.reason(),
            rule.remedy(),
            rule.fixable() ? " `--fix` " + rule.fix() + "." : "");
  }

  @Test
  void table_inTheDoc_isThatOfTheRules() throws IOException {
    List<String> rows =
        Files.readAllLines(DOC).stream().filter(line -> line.startsWith("| `")).toList();

    assertThat(rows).isEqualTo(LintRule.all().stream().map(LintDocTest::row).toList());
  }
}
