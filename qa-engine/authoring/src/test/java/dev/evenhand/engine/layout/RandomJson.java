package dev.evenhand.engine.layout;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * Card files by chance, from a seed: every property in any order, with values of any spelling, and
 * blanks anywhere. They have the form of a card, and mostly break its rules.
 */
final class RandomJson {
  private static final List<String> TEXTS =
      List.of(
          "\"yes\"",
          "\"n/a\"",
          "\"\\u00fcber \\\"alles\\\"\\n\\t\\\\ \\/\"",
          "\"\\ud83d\\ude00 😀\"",
          "\"a\\u202eb\\u0007\"",
          "\"" + "a long sentence ".repeat(9) + "\"",
          "{\"en\": \"Good\", \"de\": \"Gut\", \"ar\": \"جيد\"}",
          "{\"de\": \"" + "Wort ".repeat(15) + "\", \"en\": \"" + "word ".repeat(15) + "\"}");
  private static final List<String> NUMBERS =
      List.of("0", "1", "-1", "1.50", "100", "1e2", "0.000001", "12E-1", "-0.0");

  private final Random random;
  private int count;

  RandomJson(long seed) {
    random = new Random(seed);
  }

  String card() {
    return object(
        "\"$schema\": \"x\"",
        "\"id\": \"card\"",
        "\"version\": \"1.0.0\"",
        "\"title\": " + text(),
        maybe("\"description\": " + text()),
        maybe("\"channels\": " + words()),
        maybe("\"causes\": " + named(this::text)),
        maybe("\"scales\": " + named(() -> list(this::option))),
        maybe(
            "\"scoring\": "
                + object(
                    maybe("\"passMark\": " + number()),
                    maybe("\"bands\": " + list(this::band)),
                    maybe("\"method\": \"points\""),
                    maybe("\"shown\": " + object("\"digits\": 1", "\"mode\": \"up\"")))),
        "\"sections\": " + list(() -> section(2)),
        maybe("\"tests\": " + list(this::test)));
  }

  private String section(int depth) {
    return object(
        "\"id\": " + id(),
        "\"title\": " + text(),
        maybe("\"weight\": " + number()),
        maybe("\"shownWhen\": " + condition(2)),
        maybe("\"minimum\": " + object("\"percent\": " + number())),
        maybe(
            "\"set\": "
                + list(
                    () ->
                        object(
                            "\"when\": " + condition(1),
                            "\"to\": " + object("\"points\": " + number())))),
        maybe("\"autoFail\": " + list(this::autoFail)),
        maybe("\"bands\": " + list(this::band)),
        maybe("\"questions\": " + list(this::question)),
        depth == 0 ? "" : maybe("\"sections\": " + list(() -> section(depth - 1))));
  }

  private String question() {
    return object(
        "\"ask\": " + text(),
        "\"id\": " + id(),
        maybe("\"weight\": " + number()),
        maybe("\"guidance\": " + text()),
        maybe("\"allowNotApplicable\": true"),
        maybe("\"autoFail\": " + list(this::autoFail)),
        maybe("\"answeredBy\": " + object("\"metadata\": \"channel\"")),
        maybe("\"hiddenWhen\": " + condition(2)),
        maybe("\"commentRequiredOn\": " + words()),
        "\"type\": \"choice\"",
        "\"options\": " + list(this::option));
  }

  private String option() {
    return object(
        "\"value\": " + id(),
        maybe("\"means\": " + text()),
        maybe("\"score\": " + number()),
        maybe("\"label\": " + text()));
  }

  private String band() {
    return object("\"label\": " + text(), "\"from\": " + number());
  }

  private String autoFail() {
    return object(
        random.nextBoolean() ? "\"on\": " + words() : "\"when\": " + condition(1),
        maybe("\"effect\": \"keep\""),
        maybe("\"fails\": \"section\""));
  }

  private String condition(int depth) {
    return depth == 0 || random.nextBoolean()
        ? object("\"is\": " + words(), "\"question\": " + id())
        : object("\"all\": " + list(() -> condition(depth - 1)));
  }

  private String test() {
    return object(
        "\"expect\": " + object(maybe("\"percent\": " + number()), maybe("\"band\": \"Good\"")),
        "\"name\": \"a test\"",
        "\"answers\": " + named(() -> random.nextBoolean() ? number() : words()),
        maybe("\"metadata\": " + named(this::number)));
  }

  private String named(Supplier<String> value) {
    return object(
        IntStream.range(0, random.nextInt(9))
            .mapToObj(i -> "\"name-%s\": %s".formatted(i, value.get()))
            .toArray(String[]::new));
  }

  private String words() {
    return list(() -> "\"w%s\"".formatted(++count));
  }

  private String id() {
    return "\"id%s\"".formatted(++count);
  }

  private String text() {
    return TEXTS.get(random.nextInt(TEXTS.size()));
  }

  private String number() {
    return NUMBERS.get(random.nextInt(NUMBERS.size()));
  }

  private String maybe(String member) {
    return random.nextInt(3) == 0 ? "" : member;
  }

  private String object(String... members) {
    List<String> all = new ArrayList<>();
    for (String member : members) {
      if (!member.isEmpty()) {
        all.add(blank() + member + blank());
      }
    }
    Collections.shuffle(all, random);
    return "{" + String.join(",", all) + blank() + "}";
  }

  private String list(Supplier<String> item) {
    List<String> items = new ArrayList<>();
    for (int i = random.nextInt(4); i >= 0; i--) {
      items.add(blank() + item.get());
    }
    return "[" + String.join(",", items) + "]";
  }

  private String blank() {
    return switch (random.nextInt(6)) {
      case 0 -> "\n";
      case 1 -> "\r\n\t";
      case 2 -> "    ";
      default -> " ";
    };
  }
}
