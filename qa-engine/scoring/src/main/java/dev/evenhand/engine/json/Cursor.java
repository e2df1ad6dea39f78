package dev.evenhand.engine.json;

import dev.evenhand.api.problem.Location;
import dev.evenhand.api.problem.Problem;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A value of a source at which a reader stands.
 *
 * @param node the value
 * @param pointer its JSON pointer, as the source spells it
 * @param member the property whose value it is; null for the root and entries of lists
 * @param shown how much of it messages may show
 * @param problems where what comes up goes
 */
public record Cursor(
    Node node, String pointer, Node.@Nullable Member member, Shown shown, SourceProblems problems) {
  /** How much of a source messages may show. */
  public enum Shown {
    /** Anything: the source is a definition. */
    ALL,
    /** Single values: lists and objects may hold what people said. */
    SCALARS,
    /** Nothing: this is what people said. */
    NOTHING
  }

  public static Cursor root(Node node, Shown shown, SourceProblems problems) {
    Cursor root = new Cursor(node, "", null, shown, problems);
    problems.visited(root);
    return root;
  }

  Cursor to(Node.Member property) {
    String step = property.name().replace("~", "~0").replace("/", "~1");
    return visited(new Cursor(property.value(), pointer + "/" + step, property, shown, problems));
  }

  public Cursor to(Node entry, int index) {
    return visited(new Cursor(entry, pointer + "/" + index, null, shown, problems));
  }

  /** The same place, of whose values nothing is shown. */
  public Cursor hidden() {
    return new Cursor(node, pointer, member, Shown.NOTHING, problems);
  }

  /**
   * Says that what the model has at {@code model} below here stands in the source at {@code at}.
   */
  public void alias(String model, String at) {
    problems.alias(pointer + model, pointer + at);
  }

  private Cursor visited(Cursor cursor) {
    problems.visited(cursor);
    return cursor;
  }

  /** The name of the property or the number of the entry, for messages. */
  public String name() {
    if (member != null) {
      return SourceText.shortened('"' + member.name() + '"');
    }
    return "entry " + (1 + Integer.parseInt(pointer.substring(pointer.lastIndexOf('/') + 1)));
  }

  /** The value as it was written, as far as it may be shown. */
  public String found() {
    boolean group = node instanceof Node.Obj || node instanceof Node.Arr;
    return shown == Shown.ALL || (shown == Shown.SCALARS && !group)
        ? problems.source().excerpt(node.start(), node.end())
        : node.kind();
  }

  public Location location() {
    return problems.source().at(node.start());
  }

  /** A problem of the value. */
  Problem error(String code, String message, String remedy) {
    return Problem.error(code, location(), pointer, message, remedy);
  }

  /** A problem of the name of this property. */
  public Problem errorOfName(String code, String message, String remedy) {
    return Problem.error(code, ofName(), pointer, message, remedy);
  }

  /** The problem, told of the name of this property. */
  public Problem atName(Problem problem) {
    Node.Member named = Objects.requireNonNull(member);
    String name = problems.source().excerpt(named.nameStart(), named.nameEnd());
    boolean unsaid = problem.found() != null;
    return problem.at(ofName(), pointer).with(unsaid ? name : null, problem.allowed());
  }

  private Location ofName() {
    return problems.source().at(Objects.requireNonNull(member).nameStart());
  }

  /** Takes note of how the value was read, which was written otherwise. */
  public void note(String code, String message, String remedy) {
    problems.note(Problem.notice(code, location(), pointer, message, remedy));
  }

  /** Reports that the value can't be used. */
  public void reject(String code, String message, @Nullable String allowed, String remedy) {
    problems.unusable().add(pointer);
    problems.add(error(code, message, remedy).with(found(), allowed));
  }

  /** Reports that there is too much of it to be read. */
  public void rejectSize(String code, String message, int most, String remedy) {
    problems.unusable().add(pointer);
    problems.add(error(code, message, remedy).with(null, "at most " + most));
  }
}
