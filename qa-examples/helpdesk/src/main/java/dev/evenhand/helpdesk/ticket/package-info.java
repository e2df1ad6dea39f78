/** Tickets and what was said in them. */
@NullMarked
package dev.evenhand.helpdesk.ticket;

import org.jspecify.annotations.NullMarked;
