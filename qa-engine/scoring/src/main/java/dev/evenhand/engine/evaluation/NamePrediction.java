package dev.evenhand.engine.evaluation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.io.SerializedString;

/**
 * The numbers of the names in objects that are written alike over and over. Each name is first held
 * against the one that followed the last time, byte by byte; only where that fails it is looked up.
 */
final class NamePrediction {
  /** The object has ended. */
  static final int END = -1;

  /** The name is none of them. */
  static final int UNKNOWN = -2;

  private final SerializedString[] names;
  private final Map<String, Integer> numbers = new HashMap<>();

  /** What followed each name the last time; the last entry is what came first. */
  private final int[] followers;

  private int last;

  NamePrediction(String... names) {
    this.names = new SerializedString[names.length];
    this.followers = new int[names.length + 1];
    for (int i = 0; i < names.length; i++) {
      this.names[i] = new SerializedString(names[i]);
      numbers.put(names[i], i);
      followers[i] = Math.min(i + 1, names.length - 1);
    }
  }

  static NamePrediction of(List<String> names) {
    return new NamePrediction(names.toArray(String[]::new));
  }

  /** Another object begins. */
  void restart() {
    last = names.length;
  }

  /** The number of the next name of the object, {@link #UNKNOWN} or {@link #END}. */
  int next(JsonParser parser) {
    int expected = followers[last];
    if (parser.nextName(names[expected])) {
      last = expected;
      return expected;
    }
    if (parser.currentToken() != JsonToken.PROPERTY_NAME) {
      return END;
    }
    int found = numbers.getOrDefault(parser.currentName(), UNKNOWN);
    if (found != UNKNOWN) {
      followers[last] = found;
      last = found;
    }
    return found;
  }

  String name(int number) {
    return names[number].getValue();
  }
}
