package dev.evenhand.engine.report;

import dev.evenhand.engine.report.document.Sentence;

/** What there is to know if one reads no further. */
final class Headline {
  private Headline() {}

  static Sentence of(Reading reading) {
    Sentence.Builder headline = Sentence.create().add(AgreementPart.headline(reading));
    SeverityFindings.headline(reading).ifPresent(severity -> headline.words("; ").add(severity));
    return headline.words(".").done();
  }
}
