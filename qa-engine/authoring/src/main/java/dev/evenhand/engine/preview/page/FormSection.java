package dev.evenhand.engine.preview.page;

import java.util.List;

/**
 * A section with its questions; the sections within follow it.
 *
 * @param level that of its heading, 2 for the outermost
 * @param share what it decides of the score; empty where parts have no shares of it
 * @param notes its conditions and rules, a sentence each
 */
public record FormSection(
    String id,
    String number,
    Said title,
    int level,
    String share,
    List<String> notes,
    List<FormQuestion> questions) {}
