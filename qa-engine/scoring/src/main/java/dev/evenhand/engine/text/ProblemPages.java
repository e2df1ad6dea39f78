package dev.evenhand.engine.text;

import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What there is to say of each code that readers of cards, evaluations, gates, catalogues, tables
 * and forms give: why, with an example or what to do. Safe for threads.
 */
public final class ProblemPages {
  private static final ImmutableMap<String, ProblemPage> ALL = load();

  private ProblemPages() {}

  /** Every page, by what the problems are of. */
  public static Collection<ProblemPage> all() {
    return ALL.values();
  }

  /** The codes that have a page. */
  public static Set<String> codes() {
    return ALL.keySet();
  }

  /** The page of a code; empty if there is none. */
  public static Optional<ProblemPage> of(String code) {
    return Optional.ofNullable(ALL.get(Objects.requireNonNull(code, "code")));
  }

  private static ImmutableMap<String, ProblemPage> load() {
    Map<String, ProblemPage> pages = new LinkedHashMap<>();
    PageReader.read(resource()).forEach(page -> pages.put(page.code(), page));
    return ImmutableMap.copyOf(pages);
  }

  private static String resource() {
    try (InputStream in = ProblemPages.class.getResourceAsStream("problem-pages.txt")) {
      return new String(
          Objects.requireNonNull(in, "problem-pages.txt").readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
