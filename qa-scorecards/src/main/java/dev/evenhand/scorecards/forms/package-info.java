/**
 * What the adapters for other systems' forms share: in goes the JSON of a form, of an evaluation or
 * of a card, out comes the other of form and card with a ledger of what became of each value, or
 * the evaluations. Start with {@link dev.evenhand.scorecards.forms.JsonFormFormat}; an adapter
 * tells it with a {@link dev.evenhand.scorecards.forms.FormSystem} in what its system differs. Not
 * exported; formats are found as services.
 */
@NullMarked
package dev.evenhand.scorecards.forms;

import org.jspecify.annotations.NullMarked;
