/**
 * What the adapters for other systems' forms share. Not exported; formats are found as services.
 */
@NullMarked
package dev.evenhand.scorecards.forms;

import org.jspecify.annotations.NullMarked;
