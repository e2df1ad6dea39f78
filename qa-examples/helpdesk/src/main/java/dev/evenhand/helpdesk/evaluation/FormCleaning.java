package dev.evenhand.helpdesk.evaluation;

import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Forgets forms that nobody submitted, at the start and then once a day. Whoever sends one after
 * that is told that it is not there.
 */
@Component
class FormCleaning {
  private static final Logger LOG = LoggerFactory.getLogger(FormCleaning.class);

  private final OpenForms forms;
  private final Clock clock;
  private final Duration keep;

  FormCleaning(OpenForms forms, Clock clock, @Value("${helpdesk.forms.keep}") Duration keep) {
    this.forms = forms;
    this.clock = clock;
    this.keep = keep;
  }

  @Scheduled(fixedRateString = "P1D")
  void clean() {
    int removed = forms.removeUnsubmitted(clock.instant().minus(keep));
    if (removed > 0) {
      LOG.info(
          "{} forms were not submitted within {} days and are removed", removed, keep.toDays());
    }
  }
}
