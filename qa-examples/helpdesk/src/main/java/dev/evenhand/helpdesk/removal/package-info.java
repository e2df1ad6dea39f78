/**
 * A lead removes somebody who leaves: what they said in words goes, what others depend on stays
 * under an id.
 */
@NullMarked
package dev.evenhand.helpdesk.removal;

import org.jspecify.annotations.NullMarked;
