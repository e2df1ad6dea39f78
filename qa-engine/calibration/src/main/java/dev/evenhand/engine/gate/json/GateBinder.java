package dev.evenhand.engine.gate.json;

import com.google.common.collect.ImmutableMap;
import dev.evenhand.engine.agreement.CoefficientId;
import dev.evenhand.engine.gate.Gate;
import dev.evenhand.engine.gate.GateBound;
import dev.evenhand.engine.gate.GateLimit;
import dev.evenhand.engine.gate.Gates;
import dev.evenhand.engine.json.Cursor;
import dev.evenhand.engine.json.Fields;
import dev.evenhand.engine.json.Node;
import dev.evenhand.engine.json.Values;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Makes gates of their tree, and reports whatever does not have the form of a gate. */
final class GateBinder {
  static final Set<String> FILE = Set.of("$schema", "gates");
  static final Set<String> GATE =
      Set.of("criterion", "coefficient", "reviewer", "count", "bound", "atLeast", "atMost");
  static final Map<String, GateBound> BOUNDS = Values.words(GateBound.values());
  static final Map<String, Gate.Counted> COUNTED = Values.words(Gate.Counted.values());
  static final Map<String, Optional<CoefficientId>> COEFFICIENTS = coefficients();
  static final Map<String, Boolean> REVIEWER = Map.of("severity", true);

  private static final String RATIO = "from -1 to 1";
  private static final String SIZE = "0 or greater";
  private static final String COUNT = "a whole number from 1";

  /** What a gate looks at, by the property that says so. */
  private static final Map<String, Function<GateBinder, Gate>> SUBJECTS =
      ImmutableMap.of(
          "coefficient", GateBinder::agreement,
          "reviewer", GateBinder::severity,
          "count", GateBinder::count);

  private static final Gate NO_GATE = new Gate.Count(Gate.ALL, Gate.Counted.ITEMS, 1);
  private static final BigDecimal MOST_COUNT = BigDecimal.valueOf(1_000_000_000_000L);

  private final Fields fields;
  private final String criterion;

  private GateBinder(Fields fields) {
    this.fields = fields;
    this.criterion = fields.optional("criterion", GateBinder::criterion, Gate.ALL);
  }

  private static Map<String, Optional<CoefficientId>> coefficients() {
    Map<String, Optional<CoefficientId>> byId = new LinkedHashMap<>();
    byId.put(Gate.Agreement.ALPHA, Optional.empty());
    for (CoefficientId id : CoefficientId.values()) {
      if (id != CoefficientId.BLAND_ALTMAN) { // a difference in units of the scale, not agreement
        byId.put(id.id(), Optional.of(id));
      }
    }
    return byId;
  }

  static Gates bind(Cursor root) {
    Fields fields = Fields.of(root, FILE);
    fields.optional("$schema", Values::text);
    List<Gate> gates = fields.requiredList("gates", GateBinder::gate, NO_GATE);
    Cursor list = fields.find("gates");
    if (gates.isEmpty() && list != null && list.node() instanceof Node.Arr) {
      list.reject("no-gates", "there is no gate", null, "Add a gate, or leave the file out.");
    }
    return new Gates(gates);
  }

  private static Gate gate(Cursor at) {
    Fields fields = Fields.of(at, GATE);
    if (!(at.node() instanceof Node.Obj)) {
      return NO_GATE;
    }
    GateBinder binder = new GateBinder(fields);
    boolean ofJudge = fields.find("coefficient") != null;
    List<String> given =
        SUBJECTS.keySet().stream()
            .filter(name -> fields.find(name) != null)
            .filter(name -> !(ofJudge && name.equals("reviewer")))
            .toList();
    if (given.isEmpty()) {
      at.problems().unusable().add(at.pointer());
      at.reject(
          "missing-property",
          "the gate does not say what it looks at",
          null,
          "Add \"coefficient\", \"reviewer\" or \"count\".");
      return NO_GATE;
    }
    if (given.size() > 1) {
      binder.reject(
          given.get(1),
          "\"%s\" stands beside \"%s\"".formatted(given.get(1), given.get(0)),
          "Make two gates of it.");
      return NO_GATE;
    }
    return Objects.requireNonNull(SUBJECTS.get(given.get(0))).apply(binder);
  }

  private static @Nullable String criterion(Cursor at) {
    return filled(at, "the criterion is blank", "Write its id, or \"*\" for every criterion.");
  }

  private static @Nullable String named(Cursor at) {
    return filled(at, "the reviewer is blank", "Write the name of the judge.");
  }

  private static @Nullable String filled(Cursor at, String message, String remedy) {
    String text = Values.text(at);
    if (text != null && text.isBlank()) {
      at.reject("blank-text", message, null, remedy);
      return null;
    }
    return text;
  }

  private Gate agreement() {
    Optional<CoefficientId> coefficient =
        fields.optional("coefficient", Values.oneOf(COEFFICIENTS), Optional.empty());
    Cursor least = fields.find("atLeast");
    Cursor most = fields.find("atMost");
    if (least == null && most == null) {
      fields.missing("atLeast", "Add \"atLeast\" or \"atMost\".");
    }
    if (least != null && most != null) {
      reject("atMost", "\"atMost\" stands beside \"atLeast\"", "Make two gates of it.");
    }
    Cursor at = least != null ? least : most;
    BigDecimal number =
        at == null ? null : within(at, BigDecimal.ONE.negate(), BigDecimal.ONE, RATIO);
    GateLimit limit = new GateLimit(least != null, number == null ? 0 : number.doubleValue());
    GateBound bound = fields.optional("bound", Values.oneOf(BOUNDS), limit.sureBound());
    String judge = fields.optional("reviewer", GateBinder::named);
    return new Gate.Agreement(criterion, coefficient.orElse(null), bound, limit, judge);
  }

  private Gate severity() {
    fields.optional("reviewer", Values.oneOf(REVIEWER));
    Cursor most = limit("atMost", "atLeast", "reviewer");
    BigDecimal number = most == null ? null : within(most, BigDecimal.ZERO, MOST_COUNT, SIZE);
    GateBound bound = fields.optional("bound", Values.oneOf(BOUNDS), GateBound.HIGH);
    return new Gate.Severity(criterion, bound, number == null ? 0 : number.doubleValue());
  }

  private Gate count() {
    Gate.Counted counted = fields.optional("count", Values.oneOf(COUNTED), Gate.Counted.ITEMS);
    Cursor least = limit("atLeast", "atMost", "count");
    BigDecimal number = least == null ? null : whole(least);
    if (fields.find("bound") != null) {
      reject("bound", "a gate with \"count\" has no \"bound\"", "Remove it.");
    }
    return new Gate.Count(criterion, counted, number == null ? 1 : number.longValue());
  }

  /** The one limit that a gate of this kind has, reported if it is missing or is the other. */
  private @Nullable Cursor limit(String name, String other, String subject) {
    Cursor limit = fields.find(name);
    if (fields.find(other) != null) {
      reject(
          other,
          "a gate with \"%s\" has no \"%s\"".formatted(subject, other),
          limit == null ? "Write \"%s\".".formatted(name) : "Remove it.");
    } else if (limit == null) {
      fields.missing(name, "Add \"%s\".".formatted(name));
    }
    return limit;
  }

  private static @Nullable BigDecimal whole(Cursor at) {
    BigDecimal number = within(at, BigDecimal.ONE, MOST_COUNT, COUNT);
    if (number != null && number.stripTrailingZeros().scale() > 0) {
      at.reject("out-of-range", at.name() + " is no whole number", COUNT, "Round it.");
      return null;
    }
    return number;
  }

  private static @Nullable BigDecimal within(
      Cursor at, BigDecimal least, BigDecimal most, String allowed) {
    BigDecimal number = Values.number(at);
    if (number != null && (number.compareTo(least) < 0 || number.compareTo(most) > 0)) {
      at.reject(
          "out-of-range",
          at.name() + " is out of range",
          allowed,
          allowed.equals(RATIO) ? "Write 66.7 % as 0.667." : "Write another number.");
      return null;
    }
    return number;
  }

  private void reject(String name, String message, String remedy) {
    Cursor at = fields.find(name);
    if (at != null) {
      at.reject("conflicting-properties", message, null, remedy);
    }
  }
}
