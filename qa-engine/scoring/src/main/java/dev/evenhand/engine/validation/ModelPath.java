package dev.evenhand.engine.validation;

import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The way from a record of the model to a value in it, in the steps that the same value has in a
 * scorecard file. Two components of the model are no properties of a file: the kind of a question
 * stands in the question itself, and a text by language is the text itself.
 */
final class ModelPath {
  private static final String KIND = "kind";
  private static final String BY_LANGUAGE = "byLanguage";

  /** As a reader would list them: {@code /sections/2} before {@code /sections/10}. */
  static final Comparator<String> ORDER = ModelPath::compare;

  private ModelPath() {}

  /** The steps to the value that violates a constraint of its own. */
  static List<Object> ofValue(Path path) {
    List<Object> steps = new ArrayList<>();
    path.forEach(node -> append(node, steps, true));
    return steps;
  }

  /** The steps to the record that violates a constraint on the whole of it. */
  static List<Object> ofBean(Path path) {
    List<Object> steps = new ArrayList<>();
    Path.@Nullable Node last = null;
    for (Path.Node node : path) {
      if (last != null) {
        append(last, steps, true);
      }
      last = node;
    }
    if (last != null) {
      append(last, steps, false);
    }
    return steps;
  }

  /** The JSON pointer that takes these steps. */
  static String pointer(List<Object> steps) {
    StringBuilder out = new StringBuilder();
    steps.forEach(
        step -> out.append('/').append(step.toString().replace("~", "~0").replace("/", "~1")));
    return out.toString();
  }

  private static void append(Path.Node node, List<Object> steps, boolean withName) {
    if (node.isInIterable()) {
      if (node.getIndex() != null) {
        steps.add(node.getIndex());
      } else if (node.getKey() != null && !node.getKey().toString().isEmpty()) {
        steps.add(node.getKey().toString());
      }
    }
    boolean named = withName && node.getKind() == ElementKind.PROPERTY && node.getName() != null;
    if (named && !node.getName().equals(KIND) && !node.getName().equals(BY_LANGUAGE)) {
      steps.add(node.getName());
    }
  }

  /** Decided by the first step that differs, without making strings of them: there may be many. */
  private static int compare(String one, String two) {
    int common = 0;
    int shorter = Math.min(one.length(), two.length());
    while (common < shorter && one.charAt(common) == two.charAt(common)) {
      common++;
    }
    boolean oneEnds = common == one.length() && startsStep(two, common);
    boolean twoEnds = common == two.length() && startsStep(one, common);
    if (oneEnds || twoEnds) {
      return one.length() - two.length(); // equal, or one stands around the other
    }
    int start = one.lastIndexOf('/', common - 1) + 1;
    int end = endOfStep(one, common);
    int otherEnd = endOfStep(two, common);
    boolean indexes = isIndex(one, start, end) && isIndex(two, start, otherEnd);
    return indexes && end != otherEnd
        ? end - otherEnd
        : one.substring(start, end).compareTo(two.substring(start, otherEnd));
  }

  private static boolean startsStep(String path, int at) {
    return at == path.length() || path.charAt(at) == '/';
  }

  private static int endOfStep(String path, int from) {
    int end = path.indexOf('/', from);
    return end < 0 ? path.length() : end;
  }

  private static boolean isIndex(String path, int start, int end) {
    for (int i = start; i < end; i++) {
      if (path.charAt(i) < '0' || path.charAt(i) > '9') {
        return false;
      }
    }
    return end > start;
  }
}
