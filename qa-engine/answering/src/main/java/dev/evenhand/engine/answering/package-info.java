/**
 * Questions answered by a program. In go a card, an interaction and what was said; out comes an
 * evaluation by a reviewer that is no person, or why not. Start with {@link
 * dev.evenhand.engine.answering.AutoEvaluation}; {@link
 * dev.evenhand.engine.answering.TranscriptPatterns} and {@link
 * dev.evenhand.engine.answering.ModelAnswerer} answer.
 */
@NullMarked
package dev.evenhand.engine.answering;

import org.jspecify.annotations.NullMarked;
