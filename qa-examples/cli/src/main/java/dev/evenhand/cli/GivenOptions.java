package dev.evenhand.cli;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which options of a group were given, so that none is ignored where it says nothing. */
final class GivenOptions {
  private GivenOptions() {}

  /** The names of those in {@code group}, an object with annotated fields. */
  static List<String> of(Object group) {
    List<String> names = new ArrayList<>();
    for (Field field : group.getClass().getDeclaredFields()) {
      Option option = field.getAnnotation(Option.class);
      if (option != null && isGiven(value(field, group))) {
        names.add(option.names()[0]);
      }
    }
    return names;
  }

  /**
   * Ends the command if any of {@code names} is there.
   *
   * @param found what the input is, for which they say nothing
   */
  static void refuse(List<String> names, String source, String found) {
    if (!names.isEmpty()) {
      boolean one = names.size() == 1;
      throw new Stop(
          "%s: %s, to which %s %s not apply. Leave %s out; or give the table that %s meant for."
              .formatted(
                  source,
                  found,
                  String.join(" and ", names),
                  one ? "does" : "do",
                  one ? "it" : "them",
                  one ? "it is" : "they are"));
    }
  }

  private static boolean isGiven(@Nullable Object value) {
    return value != null
        && !value.equals(false)
        && !(value instanceof Collection<?> many && many.isEmpty());
  }

  private static @Nullable Object value(Field field, Object group) {
    try {
      field.setAccessible(true);
      return field.get(group);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }
}
