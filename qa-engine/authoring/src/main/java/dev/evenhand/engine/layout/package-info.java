/**
 * The bytes of a card file go in, and the same card in the order and layout that all have comes
 * out, or its problems. Start at {@link dev.evenhand.engine.layout.CardLayout}.
 */
@NullMarked
package dev.evenhand.engine.layout;

import org.jspecify.annotations.NullMarked;
