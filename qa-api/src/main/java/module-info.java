/** The vocabulary of Evenhand: scorecards, evaluations, scores, problems and extension points. */
module dev.evenhand.api {
  requires transitive jakarta.validation;
  requires static transitive org.jspecify;
}
