/**
 * The form made from a card, what reviewers enter there, and the sessions that it may belong to.
 */
@NullMarked
package dev.evenhand.helpdesk.evaluation;

import org.jspecify.annotations.NullMarked;
