package dev.evenhand.benchmarks;

import dev.evenhand.engine.card.JsonScorecards;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Files of many rows, in a folder. */
record MemoryInputs(Path folder) {
  private static final int REVIEWERS = 20;
  private static final int RATERS_PER_ITEM = 10;
  private static final int REVIEWERS_PER_CALL = 4;

  /** How many different evaluations there are; more would take longer to make. */
  private static final int DIFFERENT = 10_000;

  /** The card of twenty questions. */
  Path card() throws IOException {
    return Files.writeString(
        folder.resolve("calls.scorecard.json"), JsonScorecards.write(BenchmarkCard.card()));
  }

  /** The next version of that card, in which a question weighs more. */
  Path nextCard() throws IOException {
    String next =
        Files.readString(card())
            .replace("1.0.0", "2.0.0")
            .replaceFirst("\"weight\": [0-9.]+", "\"weight\": 9");
    return Files.writeString(folder.resolve("next.scorecard.json"), next);
  }

  /** Evaluations of twenty answers, four of each call. */
  Path evaluations(int rows) throws IOException {
    byte[] codes = BenchmarkCard.codes(DIFFERENT, 1);
    return evaluations(
        "calls", rows, row -> answers(BenchmarkCard.answers(codes, row * 7 % DIFFERENT)));
  }

  /** A card of four questions. */
  Path shortCard() throws IOException {
    String questions =
        IntStream.range(0, 4)
            .mapToObj("{\"id\":\"q%s\",\"ask\":\"Well done?\",\"type\":\"yes-no\"}"::formatted)
            .collect(Collectors.joining(","));
    return Files.writeString(
        folder.resolve("short.scorecard.json"),
        ("{\"id\":\"short\",\"version\":\"1.0.0\",\"title\":\"Short\",\"sections\":"
                + "[{\"id\":\"call\",\"title\":\"Call\",\"questions\":[%s]}]}")
            .formatted(questions));
  }

  /** Evaluations of four answers, four of each call. */
  Path shortEvaluations(int rows) throws IOException {
    SplittableRandom random = new SplittableRandom(1);
    return evaluations(
        "short",
        rows,
        row ->
            IntStream.range(0, 4)
                .mapToObj(q -> "\"q%s\":\"%s\"".formatted(q, random.nextInt(4) == 0 ? "no" : "yes"))
                .collect(Collectors.joining(",")));
  }

  /** The same as a table, a column a question. */
  Path table(int rows) throws IOException {
    SplittableRandom random = new SplittableRandom(1);
    return file(
        "table-%s.csv".formatted(rows),
        "id,interaction,reviewer,q0,q1,q2,q3\n",
        rows,
        row -> {
          String answers =
              IntStream.range(0, 4)
                  .mapToObj(q -> random.nextInt(4) == 0 ? "no" : "yes")
                  .collect(Collectors.joining(","));
          return "e-%s,call-%s,r%s,%s\n".formatted(row, row, row % REVIEWERS, answers);
        });
  }

  private Path evaluations(String card, int rows, IntFunction<String> answers) throws IOException {
    return file(
        "%s-%s.ndjson".formatted(card, rows),
        "",
        rows,
        row -> {
          int call = row / REVIEWERS_PER_CALL;
          return ("{\"id\":\"e-%s\",\"scorecard\":\"%s@1.0.0\",\"interaction\":\"call-%s\","
                  + "\"reviewer\":\"r%s\",\"answers\":{%s}}\n")
              .formatted(
                  row,
                  card,
                  call,
                  (call + row % REVIEWERS_PER_CALL) % REVIEWERS,
                  answers.apply(row));
        });
  }

  /** A file of a line a row, below a header. */
  private Path file(String name, String header, int rows, IntFunction<String> line)
      throws IOException {
    Path file = folder.resolve(name);
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write(header);
      for (int row = 0; row < rows; row++) {
        out.write(line.apply(row));
      }
    }
    return file;
  }

  private static String answers(Map<String, String> answers) {
    return answers.entrySet().stream()
        .map(answer -> "\"%s\":\"%s\"".formatted(answer.getKey(), answer.getValue()))
        .collect(Collectors.joining(","));
  }

  /** Lines that lack what an evaluation must have. */
  Path rejected(int rows) throws IOException {
    return file(
        "rejected-%s.ndjson".formatted(rows),
        "",
        rows,
        "{\"id\":\"e-%s\",\"scorecard\":\"calls@1.0.0\"}\n"::formatted);
  }

  /** Ratings from 1 to 5, ten of each item. */
  Path ratings(int rows) throws IOException {
    SplittableRandom random = new SplittableRandom(1);
    return file(
        "ratings-%s.csv".formatted(rows),
        "item,rater,value\n",
        rows,
        row -> {
          int item = row / RATERS_PER_ITEM;
          int value = 1 + Math.min(4, (item * 31 % 4) + random.nextInt(2));
          return "call-%s,r%s,%s\n".formatted(item, row % RATERS_PER_ITEM, value);
        });
  }
}
