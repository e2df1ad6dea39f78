/**
 * What reviewers said about interactions. They come in from readers or from an application, and go
 * out to scoring and calibration. Start with {@link dev.evenhand.api.evaluation.Evaluation}.
 */
@NullMarked
package dev.evenhand.api.evaluation;

import org.jspecify.annotations.NullMarked;
