package dev.evenhand.engine.layout;

/**
 * Lines that go and what comes in their place, counted from 0.
 *
 * @param goesFrom the first that goes
 * @param goesTo after the last that goes
 * @param comesFrom the first that comes
 * @param comesTo after the last that comes
 */
record LineChange(int goesFrom, int goesTo, int comesFrom, int comesTo) {}
