/**
 * A template, questions and answers, or a table go in; a card that validates and has a test comes
 * out, with what was guessed. Start at {@link dev.evenhand.engine.draft.CardDraft}.
 */
@NullMarked
package dev.evenhand.engine.draft;

import org.jspecify.annotations.NullMarked;
