package dev.evenhand.cli.fuzz;

import dev.evenhand.cli.RunResult;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Runs commands on inputs that went wrong by chance, and tells which promises they did not keep.
 * For an hour from seed 1: {@code java -cp ... dev.evenhand.cli.fuzz.Fuzzer 60 1}; minutes 0 repeat
 * the one seed.
 */
public final class Fuzzer {
  private static final Duration SLOW = Duration.ofSeconds(5);

  /** Of work, not of waiting for other programs. */
  private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

  private static final byte[] OLD = "old".getBytes(StandardCharsets.UTF_8);

  private final Seeds seeds;
  private final Path folder;
  private int inputs;

  private Fuzzer(Seeds seeds, Path folder) {
    this.seeds = seeds;
    this.folder = folder;
  }

  /** Minutes, and the seed to begin with. */
  public static void main(String[] args) throws IOException {
    Instant end = Instant.now().plus(Duration.ofMinutes(Long.parseLong(args[0])));
    Seeds seeds = new Seeds();
    long seed = Long.parseLong(args[1]);
    do {
      Path folder = Files.createTempDirectory("fuzz");
      long start = CLOCK.getCurrentThreadCpuTime();
      List<String> broken = run(seeds, seed, folder);
      Duration took = Duration.ofNanos(CLOCK.getCurrentThreadCpuTime() - start);
      broken.forEach(System.out::println);
      if (took.compareTo(SLOW) > 0) {
        System.out.println("seed %s: took %s".formatted(seed, took));
      }
      remove(folder);
      seed++;
    } while (Instant.now().isBefore(end));
    System.out.println("up to seed " + seed);
  }

  private static void remove(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
  }

  /** One run in an empty folder: the promises that it did not keep, with the seed and the call. */
  static List<String> run(Seeds seeds, long seed, Path folder) throws IOException {
    // Neighbouring seeds of java.util.Random begin alike.
    Random random = new Random(seed * 0x9E3779B97F4A7C15L);
    Fuzzer fuzzer = new Fuzzer(seeds, folder);
    List<String> words = new ArrayList<>();
    for (String word : Calls.any(random)) {
      words.add(fuzzer.word(word, random));
    }
    return fuzzer.run(words).stream()
        .map(broken -> "seed %s: qa %s: %s".formatted(seed, String.join(" ", words), broken))
        .toList();
  }

  private String word(String word, Random random) throws IOException {
    String kind = word.replaceAll("^<(.*)>$", "$1");
    if (!kind.equals(word) && seeds.has(kind)) {
      boolean whole = random.nextInt(4) == 0;
      String text = seeds.any(kind, random);
      byte[] content =
          whole ? text.getBytes(StandardCharsets.UTF_8) : new Mutations(random).of(text);
      String ending = kind.endsWith("card") ? ".scorecard.json" : ".in";
      Path file = folder.resolve(kind + inputs++ + ending);
      return Files.write(file, content).toString();
    }
    if (word.startsWith("OUT")) {
      Path file = folder.resolve(word);
      return (random.nextBoolean() ? Files.write(file, OLD) : file).toString();
    }
    if (word.equals("JAR")) {
      byte[] jar = new Mutations(random).of(seeds.jar());
      return Files.write(folder.resolve("cards.jar"), jar).toString();
    }
    if (word.equals("WORKBOOK")) {
      byte[] workbook = new Mutations(random).of(Tables.workbook());
      return Files.write(folder.resolve("ratings.xlsx"), workbook).toString();
    }
    return word.equals("FOLDER") ? folder.toString() : word;
  }

  private List<String> run(List<String> words) throws IOException {
    Map<String, byte[]> before = contents();
    RunResult ran = RunResult.qa(words.toArray());
    List<String> broken = new ArrayList<>(Promises.brokenBy(ran, words));
    Map<String, byte[]> after = contents();
    before.forEach(
        (name, content) -> {
          boolean isOutput = name.startsWith("OUT");
          if (!isOutput && !Arrays.equals(content, after.get(name))) {
            broken.add("an untouched input: " + name);
          }
        });
    for (Map.Entry<String, byte[]> file : after.entrySet()) {
      String name = file.getKey();
      byte[] was = before.get(name);
      boolean isOutput = name.startsWith("OUT");
      if (!isOutput && was == null) {
        broken.add("nothing left beside the output: " + name);
      }
      boolean isWritten = isOutput && !Arrays.equals(was, file.getValue());
      // The lines that could not be scored are written also where that is all of them.
      if (isWritten && ran.exit() > 1 && !words.contains("--rejects")) {
        broken.add("an untouched target, as nothing was done");
      }
      if (isWritten && !words.contains("--rejects")) {
        broken.addAll(Promises.brokenBy(file.getValue(), name));
      }
    }
    return broken;
  }

  private Map<String, byte[]> contents() throws IOException {
    Map<String, byte[]> contents = new TreeMap<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        contents.put(file.getFileName().toString(), Files.readAllBytes(file));
      }
    }
    return contents;
  }
}
