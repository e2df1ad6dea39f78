package dev.evenhand.engine.wire;

import dev.evenhand.api.problem.Checked;
import dev.evenhand.api.problem.Problem;
import dev.evenhand.engine.json.Cursor;
import dev.evenhand.engine.json.Fields;
import dev.evenhand.engine.json.JsonObject;
import dev.evenhand.engine.json.JsonText;
import dev.evenhand.engine.json.JsonTree;
import dev.evenhand.engine.json.Node;
import dev.evenhand.engine.json.SourceProblems;
import dev.evenhand.engine.json.SourceText;
import dev.evenhand.engine.json.Utf8;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Values as documents of their own, which may begin with the name and version of their format. */
final class DocumentCodec<T> implements Codec<T> {
  private static final String FORMAT = "format";

  private final @Nullable String format;
  private final ObjectShape<T> shape;

  /**
   * @param format the name and version of the format; null for what has none
   */
  DocumentCodec(@Nullable String format, ObjectShape<T> shape) {
    this.format = format;
    this.shape = shape;
  }

  @Override
  public String write(T value) {
    return JsonText.line(JsonObject.of(FORMAT, format).putAll(shape.write(value)));
  }

  @Override
  public Checked<T> read(String source, byte[] json) {
    return Utf8.decodeFile(source, json)
        .flatMap(text -> JsonTree.ofFile(text).flatMap(root -> bind(root, text)));
  }

  private Checked<T> bind(Node.Obj root, SourceText text) {
    Optional<Problem> other = format == null ? Optional.empty() : otherFormat(root, text, format);
    if (other.isPresent()) {
      return Checked.failed(other.get());
    }
    SourceProblems problems = new SourceProblems(text);
    Cursor at = Cursor.root(root, Cursor.Shown.SCALARS, problems);
    T value = shape.read(Fields.of(at, names()));
    return problems.isEmpty()
        ? Checked.of(Objects.requireNonNull(value))
        : Checked.failed(problems.list());
  }

  private Set<String> names() {
    Set<String> names = new HashSet<>(shape.names());
    if (format != null) {
      names.add(FORMAT);
    }
    return names;
  }

  /** One problem for a document of another format, in place of one for each of its properties. */
  private static Optional<Problem> otherFormat(Node.Obj root, SourceText text, String wanted) {
    Node told =
        root.members().stream()
            .filter(member -> member.name().equals(FORMAT))
            .map(Node.Member::value)
            .findFirst()
            .orElse(null);
    if (told instanceof Node.Str word && word.value().equals(wanted)) {
      return Optional.empty();
    }
    Problem problem =
        Problem.unreadable(
            "other-format",
            text.at(told == null ? root.start() : told.start()),
            told == null ? "this names no format" : "this is of another format",
            remedy(told, wanted));
    String found = told == null ? null : text.excerpt(told.start(), told.end());
    return Optional.of(problem.with(found, "\"format\": \"%s\"".formatted(wanted)));
  }

  private static String remedy(@Nullable Node told, String wanted) {
    String name = wanted.substring(0, wanted.indexOf('/') + 1);
    return told instanceof Node.Str word && word.value().startsWith(name)
        ? "Read it with the version of Evenhand that wrote it, or a later one."
        : "Read what was written as \"%s\"; other output is to be shown, not to be read back."
            .formatted(wanted);
  }
}
