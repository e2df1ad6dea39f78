package dev.evenhand.engine.catalog;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a folder or jar of cards calls itself, in the file {@value #FILE} of a folder or {@value
 * #IN_JAR} of a jar. It is what its author says, and is not checked against anything.
 *
 * <p>Immutable; safe for threads.
 *
 * @param name what people call it, such as "Acme scorecards"
 * @param version of the pack as a whole; null if it says none
 * @param license under which its cards may be used, such as an SPDX identifier; null if it says
 *     none
 */
public record CardPack(String name, @Nullable String version, @Nullable String license) {
  /** Where a folder of cards says what it is. */
  public static final String FILE = "scorecards.pack.json";

  /** Where a jar of cards says what it is. */
  public static final String IN_JAR = "META-INF/evenhand/pack.json";

  public CardPack {
    Objects.requireNonNull(name, "name");
  }

  /** Such as "Acme scorecards 2.1.0, CC-BY-4.0". */
  public String text() {
    return name + (version == null ? "" : " " + version) + (license == null ? "" : ", " + license);
  }
}
