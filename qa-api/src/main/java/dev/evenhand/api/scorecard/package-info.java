/**
 * Scorecards: what is judged, and how the answers weigh. Cards come in from readers or builders,
 * and go out to validation and scoring. Start with {@link dev.evenhand.api.scorecard.Scorecard};
 * how a question is answered is its {@link dev.evenhand.api.scorecard.QuestionKind}. What breaks
 * rules between properties is told by the classes named {@code …Rules}.
 */
@NullMarked
package dev.evenhand.api.scorecard;

import org.jspecify.annotations.NullMarked;
