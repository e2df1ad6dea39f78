package dev.evenhand.scorecards.genesys;

import dev.evenhand.scorecards.forms.FormChoices;

/**
 * What all parts of one import look at.
 *
 * @param ids those of the form's parts
 * @param conditions reads when something is asked
 * @param language of all texts; empty if not declared
 * @param choices how open questions were answered
 */
record GenesysContext(
    GenesysIds ids, GenesysConditions conditions, String language, FormChoices choices) {}
