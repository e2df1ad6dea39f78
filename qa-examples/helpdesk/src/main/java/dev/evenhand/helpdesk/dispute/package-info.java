/**
 * Agents object to evaluations of their tickets, leads decide: the pages, and what they lead to.
 */
@NullMarked
package dev.evenhand.helpdesk.dispute;

import org.jspecify.annotations.NullMarked;
