package dev.evenhand.engine.json;

/**
 * A change that might mend a text, and how a person is told to make it.
 *
 * @param start where a text is read from again to see whether it does
 * @param expected what the grammar allows there
 * @param from the first character that is replaced
 * @param to after the last character that is replaced
 * @param by what stands there instead
 * @param told where a person is told to look
 * @param message what is wrong, without a full stop
 * @param remedy what to do, a sentence
 */
record Repair(
    int start,
    SyntaxFault.Expected expected,
    int from,
    int to,
    String by,
    int told,
    String message,
    String remedy) {}
