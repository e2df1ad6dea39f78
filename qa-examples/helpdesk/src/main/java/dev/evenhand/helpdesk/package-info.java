/**
 * A small help desk in which tickets are evaluated. Start with {@link
 * dev.evenhand.helpdesk.HelpDesk}.
 */
@NullMarked
package dev.evenhand.helpdesk;

import org.jspecify.annotations.NullMarked;
