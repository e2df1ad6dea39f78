package dev.evenhand.scorecards.genesys;

/**
 * What all parts of one import look at.
 *
 * @param ids those of the form's parts
 * @param conditions reads when something is asked
 * @param language of all texts; empty if not declared
 * @param lowestFails whether only the lowest answer to a fatal question fails
 */
record GenesysContext(
    GenesysIds ids, GenesysConditions conditions, String language, boolean lowestFails) {}
