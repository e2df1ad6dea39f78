/**
 * A card as the form that reviewers fill in. In goes a card, out comes the form: blank on paper
 * ({@link dev.evenhand.engine.preview.BlankForm}), in a browser with the score while the card is
 * written ({@link dev.evenhand.engine.preview.PreviewServer}, where to start), or question by
 * question on a terminal ({@link dev.evenhand.engine.preview.FormDialog}).
 */
@NullMarked
package dev.evenhand.engine.preview;

import org.jspecify.annotations.NullMarked;
