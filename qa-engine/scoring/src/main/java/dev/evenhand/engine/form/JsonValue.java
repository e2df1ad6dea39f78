package dev.evenhand.engine.form;

import dev.evenhand.api.problem.Checked;
import dev.evenhand.api.problem.Location;
import dev.evenhand.api.problem.Problem;
import dev.evenhand.engine.json.JsonLayout;
import dev.evenhand.engine.json.JsonTree;
import dev.evenhand.engine.json.Node;
import dev.evenhand.engine.json.SourceFile;
import dev.evenhand.engine.json.SourceText;
import dev.evenhand.engine.json.Utf8;
import dev.evenhand.engine.json.Values;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * A JSON value that knows where it stands: for readers of files whose shape is not Evenhand's own,
 * such as the forms of other systems. Broken JSON is answered as everywhere, by one problem with
 * line and column.
 *
 * <p>At most 4 MiB of UTF-8 and 200,000 values, nested at most 64 deep. Immutable; safe for
 * threads.
 */
public final class JsonValue {
  /** An object without members, which stands nowhere. */
  public static final JsonValue EMPTY =
      new JsonValue(SourceText.ofFile("", "{}"), new Node.Obj(0, 2, List.of()), "", "");

  private final SourceText source;
  private final Node node;
  private final String pointer;
  private final String name;

  private JsonValue(SourceText source, Node node, String pointer, String name) {
    this.source = source;
    this.node = node;
    this.pointer = pointer;
    this.name = name;
  }

  /**
   * The object or list in {@code json}. A name that stands twice in an object is a problem: nobody
   * knows which of the two is meant.
   *
   * @param source what problems call the place, such as the name of a file
   */
  public static Checked<JsonValue> read(String source, byte[] json) {
    Objects.requireNonNull(json, "json");
    return SourceFile.text(source, json, "a scorecard", "Split it into several cards.")
        .flatMap(text -> JsonTree.ofAnyFile(text).flatMap(node -> root(text, node)));
  }

  /**
   * The object in {@code json}, which is one line of a file; its problems are those of the line.
   */
  public static Checked<JsonValue> readLine(String source, byte[] json, int number) {
    Objects.requireNonNull(json, "json");
    return Utf8.decodeLine(source, json, number)
        .flatMap(
            text ->
                JsonTree.ofLine(text, UnaryOperator.identity()).flatMap(node -> root(text, node)));
  }

  private static Checked<JsonValue> root(SourceText source, Node node) {
    JsonValue root = new JsonValue(source, node, "", "");
    List<Problem> twice = new ArrayList<>();
    root.addDuplicates(twice);
    return twice.isEmpty() ? Checked.of(root) : Checked.failed(twice);
  }

  private void addDuplicates(List<Problem> problems) {
    if (node instanceof Node.Obj object) {
      Map<String, Node.Member> firsts = new LinkedHashMap<>();
      for (Node.Member member : object.members()) {
        Node.Member first = firsts.putIfAbsent(member.name(), member);
        if (first != null) {
          problems.add(duplicate(member, first));
        }
      }
    }
    children().forEach(child -> child.addDuplicates(problems));
  }

  private Problem duplicate(Node.Member member, Node.Member first) {
    return Problem.error(
        "duplicate-key",
        source.at(member.nameStart()),
        step(member.name()),
        "%s stands here again, first on line %s"
            .formatted(
                SourceText.shortened('"' + member.name() + '"'),
                source.at(first.nameStart()).line()),
        "Remove one of the two.");
  }

  /**
   * The JSON of {@code object}, indented, ended by a line end; the same bytes on every machine.
   *
   * @param object of texts, numbers, flags, lists and objects of these, in the order to write
   */
  public static String write(Map<String, ?> object) {
    Objects.requireNonNull(object, "object");
    return JsonLayout.of(object);
  }

  /**
   * The same value where other notations name and nest things otherwise; everything keeps its line.
   *
   * @param names what each name within is called
   * @param lists the names under which an object alone is a list of one
   * @param singles the names under which a list of one is that alone
   */
  public JsonValue reshaped(UnaryOperator<String> names, Set<String> lists, Set<String> singles) {
    return new JsonValue(source, reshaped(node, names, lists, singles), pointer, name);
  }

  private static Node reshaped(
      Node node, UnaryOperator<String> names, Set<String> lists, Set<String> singles) {
    if (node instanceof Node.Arr list) {
      return new Node.Arr(
          list.start(),
          list.end(),
          list.items().stream().map(item -> reshaped(item, names, lists, singles)).toList());
    }
    if (!(node instanceof Node.Obj object)) {
      return node;
    }
    List<Node.Member> members = new ArrayList<>();
    for (Node.Member member : object.members()) {
      String called = names.apply(member.name());
      Node value = nested(called, member.value(), lists, singles);
      members.add(
          new Node.Member(
              called,
              member.nameStart(),
              member.nameEnd(),
              reshaped(value, names, lists, singles)));
    }
    return new Node.Obj(object.start(), object.end(), members);
  }

  private static Node nested(String name, Node value, Set<String> lists, Set<String> singles) {
    if (value instanceof Node.Obj && lists.contains(name)) {
      return new Node.Arr(value.start(), value.end(), List.of(value));
    }
    boolean single =
        value instanceof Node.Arr list && list.items().size() == 1 && singles.contains(name);
    return single ? ((Node.Arr) value).items().get(0) : value;
  }

  /** The JSON pointer from the root; empty for the root. */
  public String pointer() {
    return pointer;
  }

  /** Where it begins. */
  public Location location() {
    return source.at(node.start());
  }

  /** The name under which it stands in its object; empty for the root and entries of lists. */
  public String name() {
    return name;
  }

  /** Whether it has {@link #members}. */
  public boolean isObject() {
    return node instanceof Node.Obj;
  }

  /** Whether it has {@link #items}. */
  public boolean isList() {
    return node instanceof Node.Arr;
  }

  /** Whether it is {@code null}. */
  public boolean isNull() {
    return node instanceof Node.Word word && word.word().equals("null");
  }

  /** What it is, in words: {@code a text}, {@code a number}, {@code an object}, {@code true}. */
  public String kind() {
    return node.kind();
  }

  /** The values of an object, in the order of the source; empty if it is none. */
  public List<JsonValue> members() {
    return isObject() ? children() : List.of();
  }

  private List<JsonValue> children() {
    List<JsonValue> children = new ArrayList<>();
    if (node instanceof Node.Obj object) {
      for (Node.Member member : object.members()) {
        children.add(new JsonValue(source, member.value(), step(member.name()), member.name()));
      }
    } else if (node instanceof Node.Arr list) {
      for (int i = 0; i < list.items().size(); i++) {
        children.add(new JsonValue(source, list.items().get(i), pointer + "/" + i, ""));
      }
    }
    return children;
  }

  private String step(String member) {
    return pointer + "/" + member.replace("~", "~0").replace("/", "~1");
  }

  /**
   * The value under the names, one within the other: the value itself for none of them; empty if
   * there is none there, or if it is {@code null}.
   */
  public Optional<JsonValue> get(String... names) {
    Optional<JsonValue> found = Optional.of(this);
    for (String member : names) {
      found = found.flatMap(value -> value.member(member));
    }
    return found;
  }

  private Optional<JsonValue> member(String member) {
    if (node instanceof Node.Obj object) {
      for (Node.Member candidate : object.members()) {
        if (candidate.name().equals(member)) {
          JsonValue found = new JsonValue(source, candidate.value(), step(member), member);
          return found.isNull() ? Optional.empty() : Optional.of(found);
        }
      }
    }
    return Optional.empty();
  }

  /** The values of the list under the names; none if there is no list. */
  public List<JsonValue> items(String... names) {
    return get(names).filter(JsonValue::isList).map(JsonValue::children).orElse(List.of());
  }

  /** The text under the names; empty if it is something else. */
  public Optional<String> text(String... names) {
    return get(names).map(found -> found.node instanceof Node.Str text ? text.value() : null);
  }

  /** The number under the names, exactly; empty if it is something else, or of no sensible size. */
  public Optional<BigDecimal> number(String... names) {
    return get(names)
        .map(
            found ->
                found.node instanceof Node.Num written ? Values.exact(written.written()) : null);
  }

  /** True or false under the names; empty if it is something else. */
  public Optional<Boolean> flag(String... names) {
    return get(names)
        .filter(found -> found.node instanceof Node.Word && !found.isNull())
        .map(JsonValue::isTrue);
  }

  /** Whether it is true that stands under the names. */
  public boolean isTrue(String... names) {
    return get(names)
        .filter(found -> found.node instanceof Node.Word word && word.word().equals("true"))
        .isPresent();
  }

  /** As it was written, on one line and shortened. */
  public String excerpt() {
    return source.excerpt(node.start(), node.end());
  }

  /** As it was written, on one line. Line ends can't stand in texts of JSON, so none is lost. */
  public String line() {
    return source.text().substring(node.start(), node.end()).replaceAll("[\\r\\n]+[ \\t]*", " ");
  }

  /** Where it stands; what it says may be words about somebody. */
  @Override
  public String toString() {
    return "JsonValue[%s]".formatted(pointer);
  }
}
