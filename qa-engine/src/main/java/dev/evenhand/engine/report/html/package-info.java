/**
 * The calibration report as one page. Views hold what the templates in {@code src/main/jte} show,
 * already in words and digits; jte makes Java of the templates, so a wrong name in one does not
 * compile, and escapes every text by where it stands.
 */
@NullMarked
package dev.evenhand.engine.report.html;

import org.jspecify.annotations.NullMarked;
