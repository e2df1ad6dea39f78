package dev.evenhand.engine.agreement;

/** A coefficient that a model of the ratings computes. */
record ModelFormula() implements Formula {
  private static final Resampling<ModelFormula> RESAMPLING = Resampling.none(ModelFormula.class);

  @Override
  public Coefficient of(RatingCounts counts, double confidence) {
    throw new UnsupportedOperationException("a model computes this coefficient");
  }

  @Override
  public MissingRule missing() {
    return MissingRule.MODELLED;
  }

  @Override
  public boolean needsModel() {
    return true;
  }

  @Override
  public Resampling<?> resampling() {
    return RESAMPLING;
  }
}
