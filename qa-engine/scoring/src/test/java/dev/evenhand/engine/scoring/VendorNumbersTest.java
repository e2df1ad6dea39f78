package dev.evenhand.engine.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every number of {@code vendors/numbers.json} comes out as printed, and the table in {@code
 * docs/scoring.md} is the one made here.
 */
class VendorNumbersTest {
  private static final Path DOC = Path.of(System.getProperty("basedir", ""), "../docs/scoring.md");
  private static final String BEGIN = "<!-- Made by VendorNumbersTest; see there. -->\n";
  private static final String END = "<!-- End of what VendorNumbersTest made. -->\n";

  private static final List<VendorCase> CASES = VendorCase.all();

  @TestFactory
  Stream<DynamicTest> number_ours_isAsPrinted() {
    return CASES.stream()
        .flatMap(
            example ->
                example.numbers().stream()
                    .map(
                        printed ->
                            DynamicTest.dynamicTest(
                                "%s: %s, %s"
                                    .formatted(example.system(), example.title(), printed.of()),
                                () -> assertPrinted(example, printed))));
  }

  private static void assertPrinted(VendorCase example, VendorCase.Printed printed) {
    assertThat(VendorTable.ours(example, printed, new VendorNumber(example).of(printed.of())))
        .isEqualByComparingTo(printed.number());
  }

  /** Run with {@code -Ddocs.write} to bring the table up to date. */
  @Test
  void table_inTheDoc_isTheOneMadeFromTheData() throws IOException {
    String doc = Files.readString(DOC);
    int begin = doc.indexOf(BEGIN) + BEGIN.length();
    int end = doc.indexOf(END);
    String table = VendorTable.render(CASES, VendorCase.withoutNumbers());
    if (System.getProperty("docs.write") != null) {
      Files.writeString(DOC, doc.substring(0, begin) + table + doc.substring(end));
      return;
    }
    assertThat(doc.substring(begin, end))
        .as(
            "mvn test -pl qa-engine/scoring -am -Dtest=VendorNumbersTest -Ddocs.write writes the table")
        .isEqualTo(table);
  }
}
