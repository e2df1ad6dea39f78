package dev.evenhand.engine.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An object with a closed set of properties. Opening it reports what is unknown or stands twice; a
 * misspelt property is reported and then read as the one that was meant, so that one mistake is one
 * problem. Where the value is no object at all that is reported, and nothing in it is missing.
 */
public final class Fields {
  /** Makes a value of what stands somewhere; null if it can't, which it then has reported. */
  public interface Reader<T> {
    @Nullable T read(Cursor at);
  }

  /** The most entries of a list, or of an object whose names are the author's. */
  static final int MAX_ENTRIES = 1_000;

  private final Cursor at;
  private final Set<String> known;
  private final boolean present;
  private final Map<String, Node.Member> members = new LinkedHashMap<>();

  private Fields(Cursor at, Set<String> known) {
    this.at = at;
    this.known = known;
    this.present = at.node() instanceof Node.Obj;
  }

  public static Fields of(Cursor at, Set<String> known) {
    Fields fields = new Fields(at, known);
    if (at.node() instanceof Node.Obj object) {
      fields.sort(object.members());
    } else {
      WrongType.report(at, "an object");
    }
    return fields;
  }

  /** The entries of an object whose names are the author's. */
  public static List<Cursor> entries(Cursor at) {
    if (!(at.node() instanceof Node.Obj object)) {
      WrongType.report(at, "an object");
      return List.of();
    }
    if (isTooLong(at, object.members().size())) {
      return List.of();
    }
    Map<String, Node.Member> first = new LinkedHashMap<>();
    for (Node.Member member : object.members()) {
      Node.Member earlier = first.putIfAbsent(member.name(), member);
      if (earlier != null) {
        reportDuplicate(at, member, earlier);
      }
    }
    return first.values().stream().map(at::to).toList();
  }

  /** What {@code reader} makes of each entry of an object whose names are the author's. */
  public static <T> Map<String, T> byName(Cursor at, Reader<T> reader) {
    Map<String, T> values = new LinkedHashMap<>();
    for (Cursor entry : entries(at)) {
      T value = reader.read(entry);
      if (value != null && entry.member() != null) {
        values.put(entry.member().name(), value);
      }
    }
    return values;
  }

  private void sort(List<Node.Member> all) {
    List<Node.Member> unknown = new ArrayList<>();
    for (Node.Member member : all) {
      if (!known.contains(member.name())) {
        unknown.add(member);
        continue;
      }
      Node.Member earlier = members.putIfAbsent(member.name(), member);
      if (earlier != null) {
        reportDuplicate(at, member, earlier);
      }
    }
    unknown.forEach(this::reportUnknown);
  }

  private static void reportDuplicate(Cursor at, Node.Member member, Node.Member earlier) {
    SourceProblems problems = at.problems();
    Cursor again = at.to(member);
    int line = problems.source().at(earlier.nameStart()).line();
    String message = "%s stands here again, first on line %s".formatted(again.name(), line);
    problems.doubtful().add(again.pointer());
    problems.add(again.errorOfName("duplicate-key", message, "Remove one of the two."));
  }

  private void reportUnknown(Node.Member member) {
    if (at.problems().isFull()) {
      at.problems().skip();
      return;
    }
    List<String> free = known.stream().filter(name -> !members.containsKey(name)).toList();
    Optional<String> meant =
        OtherNames.meant(at, member.name(), free)
            .or(() -> at.problems().guesses().nearest(member.name(), free));
    String owner = OtherNames.owner(member.name(), known);
    SourceProblems problems = at.problems();
    Cursor place = at.to(member);
    String message = "unknown property " + place.name();
    if (owner != null) {
      problems.unusable().add(at.pointer() + "/" + UnknownProperty.step(member.value()));
      String remedy = "It belongs in \"" + owner + "\": move it there.";
      problems.add(place.errorOfName("unknown-property", message, remedy));
    } else if (meant.isPresent()) {
      if (OtherNames.fits(meant.get(), member.value())) {
        members.put(meant.get(), member);
        problems.alias(at.pointer() + "/" + meant.get(), place.pointer());
      }
      String remedy = "Maybe you mean \"" + meant.get() + "\".";
      problems.add(place.errorOfName("unknown-property", message, remedy));
    } else {
      problems.unusable().add(at.pointer() + "/" + UnknownProperty.step(member.value()));
      String remedy = "Remove it or correct its name.";
      String allowed = String.join(", ", known.stream().sorted().toList());
      problems.add(place.errorOfName("unknown-property", message, remedy).with(null, allowed));
    }
  }

  public Cursor at() {
    return at;
  }

  /** The value of a property, or null if there is none. */
  public @Nullable Cursor find(String name) {
    if (!known.contains(name)) {
      throw new IllegalArgumentException("'%s' is not among %s".formatted(name, known));
    }
    Node.Member member = members.get(name);
    return member == null ? null : at.to(member);
  }

  /** Reports that a property is missing. */
  public void missing(String name, String remedy) {
    at.problems().unusable().add(at.pointer() + "/" + name);
    if (present) {
      String message = "the property \"%s\" is missing".formatted(name);
      at.problems().add(at.error("missing-property", message, remedy));
    }
  }

  /** The value of a property that must be there; {@code placeholder} where it can't be had. */
  public <T> T required(String name, Reader<T> reader, T placeholder) {
    Cursor found = find(name);
    if (found == null) {
      missing(name, "Add \"%s\".".formatted(name));
      return placeholder;
    }
    T value = reader.read(found);
    return value == null ? placeholder : value;
  }

  /** The value of a property, or null if there is none or none that can be used. */
  public <T> @Nullable T optional(String name, Reader<T> reader) {
    Cursor found = find(name);
    return found == null ? null : reader.read(found);
  }

  /** The value of a property, or {@code byDefault}. */
  public <T> T optional(String name, Reader<T> reader, T byDefault) {
    T value = optional(name, reader);
    return value == null ? byDefault : value;
  }

  /** The entries of a list; empty if there is none. */
  public <T> List<T> list(String name, Reader<T> reader, T placeholder) {
    Cursor found = find(name);
    return found == null ? List.of() : entries(found, reader, placeholder);
  }

  /** The entries of a list that must be there. */
  public <T> List<T> requiredList(String name, Reader<T> reader, T placeholder) {
    if (find(name) == null) {
      missing(name, "Add \"%s\".".formatted(name));
    }
    return list(name, reader, placeholder);
  }

  /** The entries of a list of any length; empty if there is none. */
  public <T> List<T> longList(String name, Reader<T> reader, T placeholder) {
    Cursor found = find(name);
    return found == null ? List.of() : all(found, reader, placeholder);
  }

  /** What {@code reader} makes of each entry, at the index that it has in the source. */
  public static <T> List<T> entries(Cursor at, Reader<T> reader, T placeholder) {
    int length = at.node() instanceof Node.Arr list ? list.items().size() : 0;
    return isTooLong(at, length) ? List.of() : all(at, reader, placeholder);
  }

  private static <T> List<T> all(Cursor at, Reader<T> reader, T placeholder) {
    if (!(at.node() instanceof Node.Arr list)) {
      WrongType.report(at, "a list");
      return List.of();
    }
    List<T> values = new ArrayList<>();
    for (int i = 0; i < list.items().size(); i++) {
      T value = reader.read(at.to(list.items().get(i), i));
      values.add(value == null ? placeholder : value);
    }
    return values;
  }

  private static boolean isTooLong(Cursor at, int length) {
    if (length > MAX_ENTRIES) {
      at.rejectSize(
          "too-many-entries",
          "%s has %s entries".formatted(at.name(), length),
          MAX_ENTRIES,
          "Split it.");
    }
    return length > MAX_ENTRIES;
  }
}
