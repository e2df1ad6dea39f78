/** Scorecards from a table: written by leads, served by the library. */
@NullMarked
package dev.evenhand.helpdesk.card;

import org.jspecify.annotations.NullMarked;
