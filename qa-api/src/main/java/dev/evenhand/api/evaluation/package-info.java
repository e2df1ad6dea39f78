/**
 * What reviewers said about interactions. Start with {@link
 * dev.evenhand.api.evaluation.Evaluation}.
 */
@NullMarked
package dev.evenhand.api.evaluation;

import org.jspecify.annotations.NullMarked;
