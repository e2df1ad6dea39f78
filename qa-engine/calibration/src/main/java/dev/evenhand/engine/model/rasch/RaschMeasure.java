package dev.evenhand.engine.model.rasch;

/**
 * Where an item, rater or criterion stands on the common scale of the model.
 *
 * @param value in logits
 * @param standardError in logits, 0 or greater: from the information about all measures together,
 *     none being taken as known
 * @param conditionalError the standard error if all other measures were known, as Facets and most
 *     programs print it; too small by a fifth for 4 ratings an item, by half for 2
 * @param infit mean square of the residuals, weighted by information; 1 is as the model expects,
 *     below 0.5 muted, above 1.5 uneven
 * @param outfit mean square of the standardised residuals; as infit, but ruled by surprises
 * @param ratings how many ratings it rests on
 */
public record RaschMeasure(
    double value,
    double standardError,
    double conditionalError,
    double infit,
    double outfit,
    int ratings) {
  private static final double UNEVEN = 1.5;
  private static final double MUTED = 0.5;

  /** Whether infit or outfit is above 1.5: ratings that neither severity nor items explain. */
  public boolean isUneven() {
    return infit > UNEVEN || outfit > UNEVEN;
  }

  /** Whether infit or outfit is below 0.5: ratings more even than chance allows. */
  public boolean isMuted() {
    return infit < MUTED || outfit < MUTED;
  }
}
