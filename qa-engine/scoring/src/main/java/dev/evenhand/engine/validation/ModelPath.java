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

  private static int compare(String one, String two) {
    String[] a = one.split("/", -1);
    String[] b = two.split("/", -1);
    for (int i = 0; i < Math.min(a.length, b.length); i++) {
      int order = isIndex(a[i]) && isIndex(b[i]) ? a[i].length() - b[i].length() : 0;
      order = order == 0 ? a[i].compareTo(b[i]) : order;
      if (order != 0) {
        return order;
      }
    }
    return a.length - b.length;
  }

  private static boolean isIndex(String step) {
    return !step.isEmpty() && step.chars().allMatch(c -> c >= '0' && c <= '9');
  }
}
