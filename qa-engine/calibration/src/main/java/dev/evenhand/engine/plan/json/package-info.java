/**
 * Plans as JSON: a documented contract.
 *
 * <p>In goes a {@link dev.evenhand.engine.plan.Plan}, out comes text. Start with {@link
 * dev.evenhand.engine.plan.json.JsonPlan}.
 */
@NullMarked
package dev.evenhand.engine.plan.json;

import org.jspecify.annotations.NullMarked;
