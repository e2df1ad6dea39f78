package dev.evenhand.engine.plan.json;

import dev.evenhand.engine.json.JsonObject;
import dev.evenhand.engine.json.JsonText;
import dev.evenhand.engine.plan.Plan;
import java.util.Objects;

/**
 * A plan as JSON, a documented contract. Numbers are full doubles; where no number is enough there
 * is no {@code needed}, but {@code impossible} with the reason.
 *
 * <p>Safe for threads.
 */
public final class JsonPlan {
  /** The name and version of the shape. */
  public static final String FORMAT = "evenhand-plan/1";

  private JsonPlan() {}

  /** The whole plan, indented. */
  public static String write(Plan plan) {
    Objects.requireNonNull(plan, "plan");
    JsonObject fields =
        JsonObject.of("format", FORMAT).put("plan", plan.subject()).put("inputs", plan.inputs());
    if (plan instanceof Plan.Needed needed) {
      fields
          .put("needed", needed.needed())
          .put("unit", needed.unit().id())
          .put("achieved", needed.achieved())
          .put("method", needed.method())
          .put("assumptions", needed.assumptions());
    } else if (plan instanceof Plan.Impossible impossible) {
      fields.put("impossible", impossible.reason()).put("remedy", impossible.remedy());
    }
    return JsonText.indented(fields);
  }
}
