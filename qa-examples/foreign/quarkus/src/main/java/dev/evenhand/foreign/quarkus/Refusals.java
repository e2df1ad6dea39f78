package dev.evenhand.foreign.quarkus;

import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import dev.evenhand.api.problem.Problem;
import dev.evenhand.api.problem.ProblemException;
import java.util.List;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** What can't be read or scored is a 422 with every problem. */
public class Refusals {
  @ServerExceptionMapper
  public RestResponse<List<Problem>> refused(MismatchedInputException exception) {
    return exception.getCause() instanceof ProblemException refusal
        ? unprocessable(refusal)
        : RestResponse.status(400);
  }

  @ServerExceptionMapper
  public RestResponse<List<Problem>> unprocessable(ProblemException refusal) {
    return ResponseBuilder.<List<Problem>>create(422).entity(refusal.problems()).build();
  }
}
