package dev.evenhand.helpdesk.card;

import dev.evenhand.api.problem.Checked;
import dev.evenhand.api.problem.Location;
import dev.evenhand.api.problem.Problem;
import dev.evenhand.api.scorecard.Scorecard;
import dev.evenhand.api.scorecard.ScorecardRef;
import dev.evenhand.engine.card.JsonScorecards;
import dev.evenhand.engine.catalog.CatalogWatch;
import dev.evenhand.engine.catalog.LiveCatalog;
import dev.evenhand.engine.catalog.ScorecardCatalog;
import dev.evenhand.helpdesk.AuditTrail;
import dev.evenhand.helpdesk.account.Account;
import jakarta.annotation.PreDestroy;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The cards that serve: all of the table, read again when somebody publishes one. */
@Component
public class CardShelf {
  private static final Logger LOG = LoggerFactory.getLogger(CardShelf.class);

  /** How long it takes at most until others that share the database have a new card. */
  private static final Duration LOOK = Duration.ofSeconds(10);

  private final Cards cards;
  private final AuditTrail audit;
  private final TransactionTemplate transaction;
  private final Clock clock;
  private final LiveCatalog live;
  private final CatalogWatch watch;

  CardShelf(Cards cards, AuditTrail audit, TransactionTemplate transaction, Clock clock) {
    this.cards = cards;
    this.audit = audit;
    this.transaction = transaction;
    this.clock = clock;
    this.live = LiveCatalog.of(ScorecardCatalog.builder().texts("table cards", cards::texts));
    this.watch =
        live.watch(
            LOOK,
            reload -> reload.problems().forEach(problem -> LOG.warn("card: {}", problem.text())));
  }

  @PreDestroy
  void close() {
    watch.close();
  }

  /** What serves now: ask once a request. */
  public ScorecardCatalog current() {
    return live.current();
  }

  /** The card of exactly this version; those that evaluations name are never taken away. */
  public Scorecard require(ScorecardRef ref) {
    return current()
        .find(ref)
        .or(() -> live.reload().catalog().find(ref))
        .orElseThrow(() -> new IllegalStateException("The table of cards lacks " + ref));
  }

  /** The newest version of each card for a channel, in the order of their ids. */
  public List<Scorecard> forChannel(String channel) {
    return current().latest().stream()
        .map(ScorecardCatalog.Entry::scorecard)
        .filter(card -> card.channels().contains(channel))
        .toList();
  }

  /** The card in a text, or every problem of it with its line. */
  public Checked<Scorecard> check(String json) {
    return JsonScorecards.parse("card", json.getBytes(StandardCharsets.UTF_8))
        .flatMap(card -> card.join(this::base));
  }

  private Checked<Scorecard> base(ScorecardRef ref) {
    return current()
        .base(ref)
        .orElseGet(() -> current().look(ref.toString()).map(e -> e.scorecard()));
  }

  /** Puts a card into service, unless it has problems or there is one of that version. */
  public Checked<Scorecard> publish(String json, Account lead) {
    return check(json)
        .flatMap(
            card -> {
              try {
                transaction.executeWithoutResult(done -> add(card, json, lead));
              } catch (DuplicateKeyException e) {
                return Checked.failed(taken(card.ref()));
              }
              live.reload();
              return Checked.of(card);
            });
  }

  private void add(Scorecard card, String json, Account lead) {
    cards.add(new PublishedCard(card.ref(), json, lead.id(), clock.instant()));
    audit.add(new AuditTrail.Entry(lead.id(), "card published", card.ref().toString(), null));
  }

  private static Problem taken(ScorecardRef ref) {
    return Problem.error(
            "version-published",
            Location.of("card"),
            "/version",
            "this version of the card is published, and evaluations may name it",
            "Raise the version; the comparison of versions says which part.")
        .with(ref.version(), null);
  }
}
