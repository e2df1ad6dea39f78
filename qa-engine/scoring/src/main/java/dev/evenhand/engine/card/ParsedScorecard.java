package dev.evenhand.engine.card;

import dev.evenhand.api.problem.Checked;
import dev.evenhand.api.problem.Location;
import dev.evenhand.api.problem.Problem;
import dev.evenhand.api.scorecard.Scorecard;
import dev.evenhand.api.scorecard.ScorecardRef;
import dev.evenhand.engine.json.Cursor;
import dev.evenhand.engine.json.Fields;
import dev.evenhand.engine.json.Node;
import dev.evenhand.engine.json.SourceProblems;
import dev.evenhand.engine.json.SourceText;
import dev.evenhand.engine.json.Values;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A scorecard file that is JSON, before it is joined with a card that it extends and checked. Lets
 * a catalogue find out which cards there are before it needs one for another.
 *
 * <p>Immutable; safe for threads.
 */
public final class ParsedScorecard {
  /** What a card has that says nothing. */
  private static final Scorecard NOBODY =
      Scorecard.builder(new ScorecardRef("nobody", "1.0.0")).build();

  /** Problems that are the same whatever the card extends. */
  private static final Set<String> FORM =
      Set.of("unknown-property", "duplicate-key", "wrong-type", "number-size", "unknown-value");

  private final Node.Obj root;
  private final SourceText text;

  ParsedScorecard(Node.Obj root, SourceText text) {
    this.root = root;
    this.text = text;
  }

  /** The reference that the file gives itself; empty if it is not of that form. */
  public Optional<ScorecardRef> ref() {
    String id = word("id");
    String version = word("version");
    return id == null || version == null
        ? Optional.empty()
        : Optional.of(new ScorecardRef(id, version));
  }

  /** The card that it extends; empty if there is none, or it is not named as {@code id@version}. */
  public Optional<ScorecardRef> base() {
    String base = word("extends");
    try {
      return base == null ? Optional.empty() : Optional.of(ScorecardRef.parse(base));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /**
   * Where the value with a JSON pointer stands, or the nearest around it that there is. Of a card
   * that extends another the file as a whole, as the value may be that of the other.
   */
  public Location location(String pointer) {
    if (word("extends") != null) {
      return Location.of(text.at(0).source());
    }
    Node node = root;
    for (String step : pointer.split("/", -1)) {
      Node next = step.isEmpty() ? node : child(node, step);
      if (next == null) {
        break;
      }
      node = next;
    }
    return text.at(node.start());
  }

  private static @Nullable Node child(Node node, String step) {
    if (node instanceof Node.Arr list) {
      int index = step.matches("[0-9]{1,6}") ? Integer.parseInt(step) : -1;
      return index >= 0 && index < list.items().size() ? list.items().get(index) : null;
    }
    return node instanceof Node.Obj object
        ? object.members().stream()
            .filter(member -> member.name().equals(step))
            .map(Node.Member::value)
            .findFirst()
            .orElse(null)
        : null;
  }

  private @Nullable String word(String name) {
    for (Node.Member member : root.members()) {
      if (member.name().equals(name)) {
        return member.value() instanceof Node.Str word ? word.value() : null;
      }
    }
    return null;
  }

  /**
   * The card, or every problem of the file.
   *
   * @param bases finds the card that this one extends, or says why there is none; not asked for a
   *     card that extends no other
   */
  public Checked<Scorecard> join(Function<ScorecardRef, Checked<Scorecard>> bases) {
    SourceProblems problems = new SourceProblems(text);
    Cursor at = Cursor.root(root, Cursor.Shown.ALL, problems);
    if (LooseQuestions.areInCard(root, at)) {
      return Checked.failed(problems.list()); // all that is missing follows from it
    }
    Fields fields = Fields.of(at, CardFormat.CARD);
    Cursor named = fields.find("extends");
    Scorecard base = named == null ? null : base(named, bases);
    if (named != null && base == null) {
      return Checked.failed(problems.list()); // what is missing may stand in the base
    }
    CardFormat.Bound bound = CardFormat.bind(fields, base);
    CardCheck.run(bound, problems);
    return problems.isEmpty() ? Checked.of(bound.card()) : Checked.failed(problems.list());
  }

  /**
   * What in the file has not the form of a card, such as an unknown property or a text in place of
   * a number. Rules between values are not looked at, nor what a card that extends another leaves
   * to it. Empty for a file that can be joined without problems.
   */
  public List<Problem> formProblems() {
    SourceProblems problems = new SourceProblems(text);
    Cursor at = Cursor.root(root, Cursor.Shown.ALL, problems);
    if (LooseQuestions.areInCard(root, at)) {
      return problems.list();
    }
    Fields fields = Fields.of(at, CardFormat.CARD);
    boolean extending = fields.find("extends") != null;
    CardFormat.bind(fields, extending ? NOBODY : null);
    return extending
        ? problems.list().stream().filter(problem -> FORM.contains(problem.code())).toList()
        : problems.list();
  }

  private static @Nullable Scorecard base(
      Cursor at, Function<ScorecardRef, Checked<Scorecard>> bases) {
    ScorecardRef ref = Values.ref(at, "bad-base", "Name the version that this card builds on.");
    if (ref == null) {
      return null;
    }
    Checked<Scorecard> base = bases.apply(ref);
    base.problems().stream().limit(1).forEach(problem -> tell(at, problem));
    return base.value().orElse(null);
  }

  private static void tell(Cursor at, Problem problem) {
    at.problems().add(problem.at(at.location(), at.pointer()).with(at.found(), problem.allowed()));
  }
}
