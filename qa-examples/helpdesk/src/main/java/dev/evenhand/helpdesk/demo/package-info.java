/** People, tickets and a card to try the help desk with. */
@NullMarked
package dev.evenhand.helpdesk.demo;

import org.jspecify.annotations.NullMarked;
