package dev.evenhand.cli.fuzz;

import static java.util.Map.entry;

import dev.evenhand.cli.RunResult;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Inputs that are right. */
final class Seeds {
  /** By what a command calls its input; several of each, one of which is chosen. */
  private final Map<String, List<String>> byKind;

  Seeds() throws IOException {
    String session = read("/demo/session.ndjson");
    byKind =
        Map.ofEntries(
            entry("card", cards()),
            entry("mixed-card", List.of(read("mixed.scorecard.json"))),
            entry("evaluations", List.of(lines(session, 12), lines(session, 60), mixed())),
            entry("answers-table", List.of(Tables.ANSWERS)),
            entry("ratings", List.of(ratings(5, 4, ","), ratings(12, 3, ";"), ratings(3, 2, ","))),
            entry("wide", Tables.WIDE),
            entry("gates", List.of(read("gates.json"))),
            entry("connect-form", forms("connect")),
            entry("connect-card", List.of(imported("connect"))),
            entry("connect-evaluations", List.of(read("connect.evaluations.json"))),
            entry("genesys-form", forms("genesys")),
            entry("genesys-card", List.of(imported("genesys"))),
            entry("genesys-evaluations", List.of(read("genesys.evaluations.json"))));
  }

  /** A jar with two cards, packed and not. */
  byte[] jar() throws IOException {
    ByteArrayOutputStream jar = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(jar)) {
      put(zip, "META-INF/evenhand/scorecards.index", "a.json\nfolder/b.json\n");
      put(zip, "a.json", any("card", new Random(0)));
      zip.setLevel(0);
      put(zip, "folder/b.json", read("mixed.scorecard.json"));
    }
    return jar.toByteArray();
  }

  private static void put(ZipOutputStream zip, String name, String text) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(text.getBytes(StandardCharsets.UTF_8));
  }

  String any(String kind, Random random) {
    List<String> all = Objects.requireNonNull(byKind.get(kind), kind);
    return all.get(random.nextInt(all.size()));
  }

  boolean has(String kind) {
    return byKind.containsKey(kind);
  }

  private static List<String> cards() throws IOException {
    String mixed = read("mixed.scorecard.json");
    return List.of(
        mixed,
        mixed,
        read("/dev/evenhand/scorecards/phone-support.scorecard.json"),
        read("/dev/evenhand/scorecards/compliance.scorecard.json"));
  }

  private static List<String> forms(String system) throws IOException {
    return List.of(
        read(system + ".form.json"),
        RunResult.qa("export", "--to", system, "phone-support").out(),
        RunResult.qa("export", "--to", system, "compliance").out());
  }

  private static String imported(String system) throws IOException {
    Path form = Files.createTempFile("form", ".json");
    try {
      Files.writeString(form, read(system + ".form.json"));
      return RunResult.qa("import", "--from", system, form).out();
    } finally {
      Files.delete(form);
    }
  }

  private static String read(String resource) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(Seeds.class.getResourceAsStream(resource), resource)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static String lines(String text, int count) {
    return text.lines().limit(count).collect(Collectors.joining("\n", "", "\n"));
  }

  private static String mixed() {
    return IntStream.range(0, 8)
        .mapToObj(
            i ->
                """
                {"id":"e-%s","scorecard":"mixed@1.2.0","interaction":"i-%s","agent":"jo","reviewer":{"id":"r%s","kind":"person"},"at":"2026-11-0%sT08:00:00Z","answers":{"a":"yes","b":"%s","c":"no","n":%s,"m":["x","y"],"t":"words"},"comments":{"a":"why"},"metadata":{"team":"north"}}
                """
                    .formatted(i, i / 2, i % 2, i + 1, i % 3 == 0 ? "low" : "high", i))
        .collect(Collectors.joining());
  }

  private static String ratings(int items, int raters, String delimiter) {
    StringBuilder csv = new StringBuilder("item,rater,value,criterion,time,agent,kind\n");
    for (int item = 0; item < items; item++) {
      for (int rater = 0; rater < raters; rater++) {
        csv.append(
            "i%s,r%s,%s,%s,2026-11-%02dT08:00:00Z,a%s,%s\n"
                .formatted(
                    item,
                    rater,
                    (item + rater * item) % 3,
                    rater % 2 == 0 ? "tone" : "care",
                    1 + item,
                    item % 2,
                    rater == 0 ? "model" : "person"));
        csv.append("i%s,r%s,%s,total,,,\n".formatted(item, rater, (item + rater) % 5));
      }
    }
    return csv.toString().replace(",", delimiter);
  }
}
