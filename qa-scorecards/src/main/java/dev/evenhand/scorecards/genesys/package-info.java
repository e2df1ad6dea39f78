/**
 * Evaluation forms of Genesys Cloud. Start with {@link
 * dev.evenhand.scorecards.genesys.GenesysFormat}; what becomes of each field is told in {@code
 * docs/other-systems.md}.
 */
@NullMarked
package dev.evenhand.scorecards.genesys;

import org.jspecify.annotations.NullMarked;
