package dev.evenhand.foreign.quarkus;

import dev.evenhand.api.evaluation.Evaluation;
import dev.evenhand.api.score.Score;
import dev.evenhand.api.scorecard.Scorecard;
import dev.evenhand.engine.scoring.ScoringEngine;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Cards and evaluations come in, scores go out. */
@Path("/")
@Blocking
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class QualityResource {
  private final Map<String, Scorecard> cards = new ConcurrentHashMap<>();

  /** An answer of the application's own. */
  public record Receipt(String id, Score score) {}

  /** Takes a card, and gives it back. */
  @POST
  @Path("cards")
  public Scorecard publish(Scorecard card) {
    cards.put(card.id(), card);
    return card;
  }

  /** Scores an evaluation by its card. */
  @POST
  @Path("evaluations")
  public Receipt score(Evaluation evaluation) {
    Scorecard card = cards.get(evaluation.scorecard().id());
    if (card == null) {
      throw new NotFoundException();
    }
    return new Receipt(evaluation.id(), ScoringEngine.of(card).score(evaluation).orThrow());
  }
}
