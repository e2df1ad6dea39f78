package dev.evenhand.cli.fuzz;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What goes wrong with a text on its way: a byte, a token, a line, or all of it. */
final class Mutations {
  /** Texts in quotes, numbers and words, signs, and blanks between them. */
  private static final Pattern TOKEN =
      Pattern.compile("\"(?:[^\"\\\\\n]|\\\\.)*+\"|[\\w.+-]++|\\s++|.", Pattern.DOTALL);

  private static final List<Charset> CHARSETS =
      List.of(StandardCharsets.UTF_16, StandardCharsets.UTF_16LE, StandardCharsets.ISO_8859_1);

  private final Random random;

  Mutations(Random random) {
    this.random = random;
  }

  /** The text after one to four accidents, which in half of the cases leave its form as it is. */
  byte[] of(String text) {
    boolean gentle = random.nextBoolean();
    String mutated = text;
    for (int i = 1 + random.nextInt(4); i > 0; i--) {
      if (gentle) {
        mutated = values(mutated);
      } else {
        mutated = random.nextInt(5) == 0 ? lines(mutated) : tokens(mutated);
      }
    }
    byte[] bytes = mutated.getBytes(gentle ? StandardCharsets.UTF_8 : charset());
    return gentle || random.nextInt(5) > 0 ? bytes : bytes(bytes);
  }

  private Charset charset() {
    return random.nextInt(40) == 0
        ? CHARSETS.get(random.nextInt(CHARSETS.size()))
        : StandardCharsets.UTF_8;
  }

  /** Bytes that are no text, after up to eight accidents. */
  byte[] of(byte[] bytes) {
    byte[] mutated = bytes;
    for (int i = random.nextInt(9); i > 0; i--) {
      mutated = bytes(mutated);
    }
    return mutated;
  }

  private byte[] bytes(byte[] bytes) {
    if (bytes.length == 0) {
      return bytes;
    }
    int at = random.nextInt(bytes.length);
    switch (random.nextInt(5)) {
      case 0, 1 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
      case 2, 3 -> bytes[at] = (byte) random.nextInt(256);
      default -> {
        byte[] cut = new byte[at];
        System.arraycopy(bytes, 0, cut, 0, at);
        return cut;
      }
    }
    return bytes;
  }

  private String lines(String text) {
    List<String> lines = new ArrayList<>(List.of(text.split("(?<=\n)", -1)));
    int at = random.nextInt(lines.size());
    switch (random.nextInt(6)) {
      case 0 -> lines.remove(at);
      case 1 -> lines.add(at, lines.get(random.nextInt(lines.size())));
      case 2 -> Collections.shuffle(lines, random);
      case 3 -> lines.replaceAll(line -> line.replace("\n", "\r\n"));
      case 4 -> lines.add(0, "\uFEFF");
      default -> lines.add(at, Oddities.line(random));
    }
    return String.join("", lines);
  }

  /** Another text for a text, another number for a number. */
  private String values(String text) {
    List<String> tokens = split(text);
    List<Integer> values = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.get(i).matches("(?s)\".*\"|[\\w.+-]+")) {
        values.add(i);
      }
    }
    if (values.isEmpty()) {
      return text;
    }
    int at = values.get(random.nextInt(values.size()));
    int other = values.get(random.nextInt(values.size()));
    boolean quoted = tokens.get(at).startsWith("\"");
    if (random.nextInt(3) == 0 && quoted == tokens.get(other).startsWith("\"")) {
      Collections.swap(tokens, at, other);
    } else {
      tokens.set(at, Oddities.alike(random, tokens.get(at), text.startsWith("{")));
    }
    return String.join("", tokens);
  }

  private static List<String> split(String text) {
    return new ArrayList<>(TOKEN.matcher(text).results().map(MatchResult::group).toList());
  }

  private String tokens(String text) {
    List<String> tokens = split(text);
    if (tokens.isEmpty()) {
      return Oddities.line(random);
    }
    int at = chosen(tokens);
    int other = chosen(tokens);
    String token = tokens.get(at);
    boolean quoted = token.startsWith("\"");
    switch (random.nextInt(8)) {
      case 0 -> tokens.remove(at);
      case 1 -> tokens.add(at, token);
      case 2 -> tokens.set(at, tokens.get(other));
      case 3 -> Collections.swap(tokens, at, other);
      case 4 -> tokens.set(at, nested(token));
      case 5 -> tokens.subList(Math.min(at, other), Math.min(at, other) + 1).clear();
      case 6 -> tokens.addAll(other, copyOfSome(tokens, at));
      default -> tokens.set(at, Oddities.value(random, quoted));
    }
    return String.join("", tokens);
  }

  /** Blanks are left alone mostly. */
  private int chosen(List<String> tokens) {
    int at = random.nextInt(tokens.size());
    for (int again = 0; again < 3 && tokens.get(at).isBlank(); again++) {
      at = random.nextInt(tokens.size());
    }
    return at;
  }

  private List<String> copyOfSome(List<String> tokens, int from) {
    return List.copyOf(
        tokens.subList(from, Math.min(tokens.size(), from + 1 + random.nextInt(40))));
  }

  private String nested(String token) {
    int depth = new int[] {1, 2, 60, 70, 5000}[random.nextInt(5)];
    return random.nextBoolean()
        ? "[".repeat(depth) + token + "]".repeat(depth)
        : "{\"all\":[".repeat(depth) + token + "]}".repeat(depth);
  }
}
