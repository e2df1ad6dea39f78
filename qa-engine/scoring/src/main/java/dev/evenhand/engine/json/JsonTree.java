package dev.evenhand.engine.json;

import dev.evenhand.api.problem.Checked;
import dev.evenhand.api.problem.Location;
import dev.evenhand.api.problem.Problem;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.UnaryOperator;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;

/**
 * One pass over the tokens of a text, into nodes that know where they stand. Nothing is judged here
 * but the syntax; a name that stands twice in an object is kept twice.
 */
public final class JsonTree {
  /** How deep lists and objects may nest. */
  static final int MAX_DEPTH = 64;

  /**
   * How many values a text may hold: several times what the largest card needs. Each costs memory,
   * and four megabytes have room for millions.
   */
  static final int MAX_VALUES = 200_000;

  /**
   * How long the names that lead to a value may be together, which is several times what any
   * property needs: they stand in the path of every value there.
   */
  public static final int MAX_NAMES = 1000;

  /**
   * Texts, names and numbers may be as long as a file; what is too long for its property is said
   * there. Names are not kept in Jackson's table, which gives up when many of them collide.
   */
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(MAX_DEPTH)
                  .maxStringLength(SourceFile.MAX_BYTES)
                  .maxNameLength(SourceFile.MAX_BYTES)
                  .maxNumberLength(SourceFile.MAX_BYTES)
                  .build())
          .disable(TokenStreamFactory.Feature.CANONICALIZE_PROPERTY_NAMES)
          .disable(TokenStreamFactory.Feature.INTERN_PROPERTY_NAMES)
          .build();

  private final SourceText source;
  private final JsonParser parser;
  private final UnaryOperator<String> names;
  private final Deque<Node> open = new ArrayDeque<>();
  private int good;
  private int values;
  private int nameLengths;
  private int longName = -1;
  private SyntaxFault.Expected expected = SyntaxFault.Expected.VALUE;

  private JsonTree(SourceText source, JsonParser parser, UnaryOperator<String> names) {
    this.source = source;
    this.parser = parser;
    this.names = names;
  }

  /** The object that a file is, or the one problem why it isn't. */
  public static Checked<Node.Obj> ofFile(SourceText source) {
    return parse(source, UnaryOperator.identity());
  }

  /** The object or list that a file is, or the one problem why it isn't. */
  public static Checked<Node> ofAnyFile(SourceText source) {
    return root(source, UnaryOperator.identity())
        .flatMap(
            root -> isGroup(root) ? Checked.of(root) : Checked.failed(notObject(source, root)));
  }

  /**
   * The object that a line of a file is, or the one problem why it isn't, which is one of this line
   * only.
   *
   * @param names makes one string of equal names, as the same stand on every line
   */
  public static Checked<Node.Obj> ofLine(SourceText source, UnaryOperator<String> names) {
    Checked<Node.Obj> tree = parse(source, names);
    return tree.value().isPresent() ? tree : Checked.failed(asError(tree.problems().get(0)));
  }

  private static boolean isGroup(Node node) {
    return node instanceof Node.Obj || node instanceof Node.Arr;
  }

  private static Checked<Node.Obj> parse(SourceText source, UnaryOperator<String> names) {
    return root(source, names)
        .flatMap(
            root ->
                root instanceof Node.Obj object
                    ? Checked.of(object)
                    : Checked.failed(notObject(source, root)));
  }

  private static Checked<Node> root(SourceText source, UnaryOperator<String> names) {
    char[] text = source.text().toCharArray();
    try (JsonParser parser =
        FACTORY.createParser(ObjectReadContext.empty(), text, 0, text.length)) {
      return new JsonTree(source, parser, names).document();
    }
  }

  private Checked<Node> document() {
    int start = Blanks.skip(source.text(), 0);
    if (start == source.text().length()) {
      return Checked.failed(
          unreadable("file-empty", start, "the file is empty", "Write a JSON object into it."));
    }
    char first = source.text().charAt(start);
    OtherFile other =
        source.isLine() || first == '{' || first == '[' ? null : OtherFile.of(source.text());
    if (other != null) {
      return Checked.failed(
          unreadable("not-json", start, "this is not JSON but " + other.name(), other.remedy()));
    }
    Node root;
    try {
      root = value(parser.nextToken());
    } catch (StreamConstraintsException e) {
      return Checked.failed(limit());
    } catch (JacksonException e) {
      return Checked.failed(new SyntaxFault(source, good, expected, starts()).find());
    }
    int rest = Blanks.skip(source.text(), root.end());
    if (rest < source.text().length()) {
      return Checked.failed(trailing(rest));
    }
    return Checked.of(root);
  }

  private Deque<Integer> starts() {
    Deque<Integer> starts = new ArrayDeque<>();
    open.forEach(node -> starts.addLast(node.start()));
    return starts;
  }

  private Node value(JsonToken token) {
    if (++values > MAX_VALUES) {
      throw new StreamConstraintsException("too many values");
    }
    int start = (int) parser.currentTokenLocation().getCharOffset();
    return switch (token) {
      case START_OBJECT -> object(start);
      case START_ARRAY -> list(start);
      case VALUE_STRING -> {
        int end = JsonTokens.endOfText(source.text(), start);
        yield read(new Node.Str(start, end, parser.getString()));
      }
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> {
        String number = parser.getString();
        yield read(new Node.Num(start, start + number.length(), number));
      }
      default -> {
        String word = parser.getString();
        yield read(new Node.Word(start, start + word.length(), word));
      }
    };
  }

  private Node object(int start) {
    List<Node.Member> members = new ArrayList<>();
    enter(new Node.Obj(start, start + 1, members), SyntaxFault.Expected.NAME_OR_END);
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      int nameStart = (int) parser.currentTokenLocation().getCharOffset();
      int nameEnd = JsonTokens.endOfText(source.text(), nameStart);
      String name = names.apply(parser.currentName());
      nameLengths += name.length();
      if (nameLengths > MAX_NAMES) {
        longName = nameStart;
        throw new StreamConstraintsException("names too long");
      }
      good = nameEnd;
      expected = SyntaxFault.Expected.COLON;
      members.add(new Node.Member(name, nameStart, nameEnd, value(parser.nextToken())));
      nameLengths -= name.length();
    }
    open.pop();
    return read(new Node.Obj(start, end(), members));
  }

  private Node list(int start) {
    List<Node> items = new ArrayList<>();
    enter(new Node.Arr(start, start + 1, items), SyntaxFault.Expected.VALUE_OR_END);
    JsonToken token = parser.nextToken();
    while (token != JsonToken.END_ARRAY) {
      items.add(value(token));
      token = parser.nextToken();
    }
    open.pop();
    return read(new Node.Arr(start, end(), items));
  }

  private int end() {
    return (int) parser.currentTokenLocation().getCharOffset() + 1;
  }

  private void enter(Node node, SyntaxFault.Expected first) {
    open.push(node);
    good = node.end();
    expected = first;
  }

  private Node read(Node node) {
    good = node.end();
    expected = open.isEmpty() ? SyntaxFault.Expected.NOTHING : SyntaxFault.Expected.COMMA_OR_END;
    return node;
  }

  private Problem limit() {
    if (longName >= 0) {
      return unreadable(
              "name-too-long",
              longName,
              "the name is too long, with those around it",
              "Choose shorter ones.")
          .with(null, "at most " + MAX_NAMES + " characters together");
    }
    return values > MAX_VALUES ? tooMany() : tooDeep();
  }

  private Problem tooDeep() {
    int at = JsonTokens.nextOpening(source.text(), good);
    return unreadable(
            "too-deep", at, "lists and objects nest too deep here", "Take out the inner ones.")
        .with(null, "at most " + MAX_DEPTH + " within each other");
  }

  private Problem tooMany() {
    int at = (int) parser.currentTokenLocation().getCharOffset();
    return unreadable(
            "too-many-values", at, "there are too many values", "Split the file into several.")
        .with(null, "at most " + MAX_VALUES);
  }

  private Problem trailing(int at) {
    return unreadable(
        "trailing-content",
        at,
        "something follows after the end of the object",
        remedyForRest(source.text().substring(at).strip()));
  }

  private String remedyForRest(String rest) {
    if (rest.equals(",")) {
      return "Remove the comma.";
    }
    boolean comma = rest.startsWith(",");
    if (rest.startsWith("{") || comma && rest.substring(1).strip().startsWith("{")) {
      return source.isLine()
          ? "Put each object on a line of its own, with no comma between them."
          : "Put the second object into a file of its own.";
    }
    return comma
        ? "Remove the bracket before it, which closes too early."
        : "Remove it; maybe a bracket closes too early.";
  }

  private static Problem notObject(SourceText source, Node root) {
    return Problem.unreadable(
            "not-an-object",
            source.at(root.start()),
            "this is JSON, but not an object",
            "Begin with { and end with }.")
        .with(root.kind(), null);
  }

  private Problem unreadable(String code, int at, String message, String remedy) {
    Location where = source.at(at);
    return Problem.unreadable(code, where, message, remedy);
  }

  private static Problem asError(Problem p) {
    return Problem.error(p.code(), p.location(), p.path(), p.message(), p.remedy())
        .with(p.found(), p.allowed());
  }
}
