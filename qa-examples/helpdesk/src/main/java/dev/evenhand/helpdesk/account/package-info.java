/** Who may sign in, and what they may do. */
@NullMarked
package dev.evenhand.helpdesk.account;

import org.jspecify.annotations.NullMarked;
