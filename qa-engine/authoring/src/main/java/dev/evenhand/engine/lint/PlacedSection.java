package dev.evenhand.engine.lint;

import dev.evenhand.api.scorecard.Method;
import dev.evenhand.api.scorecard.Section;
import dev.evenhand.api.scorecard.Visibility;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A section and where it stands.
 *
 * @param around the section around it, or null
 * @param outer the method of what it stands in
 * @param method the method of its own parts
 */
record PlacedSection(
    Section section, String path, @Nullable PlacedSection around, Method outer, Method method) {

  /** It and the sections around it, from the inside out. */
  Stream<PlacedSection> outwards() {
    Stream.Builder<PlacedSection> all = Stream.builder();
    for (PlacedSection one = this; one != null; one = one.around) {
      all.add(one);
    }
    return all.build();
  }

  /** As findings name it. */
  String name() {
    return "section '%s'".formatted(section.id());
  }

  /** What decides whether it is shown. */
  Stream<Visibility> visibilities() {
    return outwards().flatMap(one -> Stream.ofNullable(one.section.visibility()));
  }

  /** Whether it may be hidden, by itself or with a section around it. */
  boolean conditional() {
    return outwards().anyMatch(one -> one.section.visibility() != null);
  }

  /** Whether nothing limits or sets what its parts come to. */
  boolean plain() {
    return section.minimum() == null
        && section.maximum() == null
        && section.set().isEmpty()
        && section.bounds() == null;
  }

  /** Whether its parts count at the level around it. */
  boolean transparent() {
    return outer == Method.WEIGHTED && section.weight() == null;
  }
}
