package dev.evenhand.engine.sheet;

import dev.evenhand.api.problem.Problem;
import dev.evenhand.engine.json.Node;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Flat JSON objects as rows: the names of their properties are those of the columns. */
final class JsonRows implements RowSource {
  private static final int MOST_COLUMNS = 1 << 14;

  private final InputStream in;
  private final JsonObjects objects;
  private final Guesses guesses;
  private final Queue<JsonObjects.Found> first = new ArrayDeque<>();
  private final Map<String, Integer> columns = new LinkedHashMap<>();

  /** Why nothing can be read after the first objects. */
  private @Nullable SheetFault fault;

  private boolean toldOfNew;

  JsonRows(InputStream in, Guesses guesses) throws IOException, SheetFault {
    this.in = in;
    this.objects = new JsonObjects(in, guesses.source());
    this.guesses = guesses;
    try {
      JsonObjects.Found found = objects.next();
      while (found != null) {
        first.add(found);
        found
            .object()
            .value()
            .ifPresent(object -> object.members().forEach(member -> addColumn(member.name())));
        found = first.size() < OpenSheet.FIRST ? objects.next() : null;
      }
    } catch (SheetFault e) {
      fault = e;
    }
    if (columns.isEmpty()) {
      throw nothing();
    }
  }

  /** Why there is no object that tells names. */
  private SheetFault nothing() {
    Problem first =
        this.first.stream()
            .flatMap(found -> found.object().problems().stream())
            .findFirst()
            .orElse(null);
    return first == null && fault != null
        ? fault
        : new SheetFault(first == null ? SheetStart.empty(guesses.source()) : first);
  }

  private void addColumn(String name) {
    if (columns.size() < MOST_COLUMNS) {
      columns.putIfAbsent(name, columns.size());
    }
  }

  @Override
  public List<String> names() {
    return List.copyOf(columns.keySet());
  }

  @Override
  public boolean isRagged() {
    return true;
  }

  @Override
  public @Nullable SheetRow next() throws IOException, SheetFault {
    if (first.isEmpty() && fault != null) {
      throw fault;
    }
    JsonObjects.Found found = first.isEmpty() ? objects.next() : first.remove();
    return found == null ? null : row(found);
  }

  private SheetRow row(JsonObjects.Found found) {
    if (found.object().value().isEmpty()) {
      return SheetRow.unreadable(found.line(), found.object().problems().get(0));
    }
    String[] cells = new String[columns.size()];
    Arrays.fill(cells, "");
    BitSet nested = new BitSet();
    for (Node.Member member : found.object().orThrow().members()) {
      Integer column = columns.get(member.name());
      if (column != null) {
        cells[column] = text(member.value());
        nested.set(column, isNested(member.value()));
      } else if (!toldOfNew) {
        toldOfNew = true;
        guesses.notice(
            "late-column",
            found.line(),
            "'%s' occurs in none of the first %s objects, so it is left out"
                .formatted(member.name(), OpenSheet.FIRST),
            "Put an object that has it at the beginning.");
      }
    }
    SheetRow row = SheetRow.of(found.line(), cells);
    return nested.isEmpty() ? row : row.withNested(nested);
  }

  /** Whether it is more than a cell can hold: an object, or a list of objects or lists. */
  private static boolean isNested(Node node) {
    return node instanceof Node.Obj
        || node instanceof Node.Arr list
            && list.items().stream()
                .anyMatch(item -> item instanceof Node.Obj || item instanceof Node.Arr);
  }

  private static String text(Node node) {
    if (node instanceof Node.Str text) {
      return text.value();
    }
    if (node instanceof Node.Num number) {
      return number.written();
    }
    if (node instanceof Node.Word word) {
      return word.word().equals("null") ? "" : word.word();
    }
    return node instanceof Node.Arr list && !isNested(list) ? list(list) : "";
  }

  /** A list as people write it into a cell. */
  private static String list(Node.Arr list) {
    List<String> texts = new ArrayList<>();
    list.items().forEach(item -> texts.add(text(item)));
    return texts.stream().collect(Collectors.joining("|"));
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
