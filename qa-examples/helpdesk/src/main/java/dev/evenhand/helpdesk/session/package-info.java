/** Calibration sessions: blind until everybody has submitted, then a report. */
@NullMarked
package dev.evenhand.helpdesk.session;

import org.jspecify.annotations.NullMarked;
