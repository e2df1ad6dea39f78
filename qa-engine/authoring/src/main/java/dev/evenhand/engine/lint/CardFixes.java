package dev.evenhand.engine.lint;

import dev.evenhand.api.problem.Problem;
import dev.evenhand.engine.card.JsonScorecards;
import dev.evenhand.engine.json.JsonTree;
import dev.evenhand.engine.json.Node;
import dev.evenhand.engine.json.Utf8;
import dev.evenhand.engine.layout.LineDiff;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Mends in the file of a card what needs no judgement; the rest of the file stays as it was
 * written. Immutable; safe for threads.
 */
public final class CardFixes {
  private static final String EXTENDS = "extends";

  private final List<Problem> fixed;
  private final String mark;
  private final String before;
  private final String after;

  private CardFixes(List<Problem> fixed, String mark, String before, String after) {
    this.fixed = List.copyOf(fixed);
    this.mark = mark;
    this.before = before;
    this.after = after;
  }

  /**
   * What can be mended of {@code findings}; empty if nothing can. Nothing can of a card that
   * extends another, as what is found may stand in the other.
   *
   * @param json the file that the findings are about
   * @param findings what {@link CardLint} found
   */
  public static Optional<CardFixes> of(byte[] json, List<Problem> findings) {
    Objects.requireNonNull(json, "json");
    Objects.requireNonNull(findings, "findings");
    String mark = Utf8.markLength(json, json.length) > 0 ? "\uFEFF" : "";
    return Utf8.decodeFile("", json)
        .flatMap(text -> JsonTree.ofFile(text).map(root -> of(mark, text.text(), root, findings)))
        .value()
        .flatMap(fixes -> fixes)
        .filter(fixes -> isCard(fixes.after));
  }

  private static boolean isCard(String json) {
    return JsonScorecards.read("", json.getBytes(StandardCharsets.UTF_8)).value().isPresent();
  }

  private static Optional<CardFixes> of(
      String mark, String text, Node.Obj root, List<Problem> findings) {
    if (root.members().stream().anyMatch(member -> member.name().equals(EXTENDS))) {
      return Optional.empty();
    }
    List<Problem> fixed = new ArrayList<>();
    List<Edit> edits = new ArrayList<>();
    Map<Node.Arr, NavigableSet<Integer>> removed = new LinkedHashMap<>();
    for (Problem finding : findings) {
      boolean mended =
          switch (finding.code()) {
            case "percent-as-ratio" -> raise(find(root, finding.path()), edits);
            case "band-twice" -> removeTwin(root, finding.path(), removed, text);
            case Checks.IDLE_ENTRY -> remove(root, finding.path(), removed);
            default -> false;
          };
      if (mended) {
        fixed.add(finding);
      }
    }
    removed.forEach((list, indexes) -> edits.addAll(removals(list, indexes)));
    return fixed.isEmpty()
        ? Optional.empty()
        : Optional.of(new CardFixes(fixed, mark, text, edited(text, edits)));
  }

  /** None of the edits overlap. */
  private static String edited(String text, List<Edit> edits) {
    StringBuilder out = new StringBuilder();
    int at = 0;
    for (Edit edit : edits.stream().sorted(Comparator.comparing(Edit::start)).toList()) {
      out.append(text, at, edit.start()).append(edit.text());
      at = edit.end();
    }
    return out.append(text, at, text.length()).toString();
  }

  private static boolean raise(@Nullable Node node, List<Edit> edits) {
    if (!(node instanceof Node.Num number)) {
      return false;
    }
    String percent =
        new BigDecimal(number.written()).movePointRight(2).stripTrailingZeros().toPlainString();
    edits.add(new Edit(number.start(), number.end(), percent));
    return true;
  }

  /** Of two neighbouring bands of one name the higher goes: the other then reaches as high. */
  private static boolean removeTwin(
      Node.Obj root, String path, Map<Node.Arr, NavigableSet<Integer>> removed, String text) {
    int index = index(path);
    Node next = find(root, parent(path) + "/" + (index + 1) + "/label");
    Node own = find(root, path + "/label");
    return own != null
        && next != null
        && written(own, text).equals(written(next, text))
        && remove(root, path, removed);
  }

  private static String written(Node node, String text) {
    return text.substring(node.start(), node.end());
  }

  private static boolean remove(
      Node.Obj root, String path, Map<Node.Arr, NavigableSet<Integer>> removed) {
    if (find(root, parent(path)) instanceof Node.Arr list && index(path) < list.items().size()) {
      removed.computeIfAbsent(list, one -> new TreeSet<>()).add(index(path));
      return true;
    }
    return false;
  }

  /** With an entry goes the comma after it, or before it where nothing follows that stays. */
  private static List<Edit> removals(Node.Arr list, NavigableSet<Integer> indexes) {
    List<Node> items = list.items();
    int kept = items.size() - 1;
    while (kept >= 0 && indexes.contains(kept)) {
      kept--;
    }
    List<Edit> edits = new ArrayList<>();
    for (int index : indexes.headSet(Math.max(kept, 0))) {
      edits.add(new Edit(items.get(index).start(), items.get(index + 1).start(), ""));
    }
    if (kept < 0) {
      edits.add(new Edit(list.start() + 1, list.end() - 1, ""));
    } else if (kept < items.size() - 1) {
      edits.add(new Edit(items.get(kept).end(), items.get(items.size() - 1).end(), ""));
    }
    return edits;
  }

  private static String parent(String path) {
    return path.substring(0, path.lastIndexOf('/'));
  }

  private static int index(String path) {
    return Integer.parseInt(path.substring(path.lastIndexOf('/') + 1));
  }

  private static @Nullable Node find(Node root, String path) {
    Node node = root;
    for (String step : path.substring(1).split("/", -1)) {
      node = child(node, step);
      if (node == null) {
        return null;
      }
    }
    return node;
  }

  private static @Nullable Node child(Node node, String step) {
    if (node instanceof Node.Arr list) {
      int index = Integer.parseInt(step);
      return index < list.items().size() ? list.items().get(index) : null;
    }
    return node instanceof Node.Obj object
        ? object.members().stream()
            .filter(member -> member.name().equals(step))
            .map(Node.Member::value)
            .findFirst()
            .orElse(null)
        : null;
  }

  /** What is mended, in the order in which it was found. */
  public List<Problem> fixed() {
    return fixed;
  }

  /** The file as it then is, without a byte order mark. */
  public String text() {
    return after;
  }

  /**
   * What differs, as a unified diff; a byte order mark stays.
   *
   * @param name of the file
   */
  public String diff(String name) {
    Objects.requireNonNull(name, "name");
    return LineDiff.of(name, mark + before, mark + after);
  }
}
