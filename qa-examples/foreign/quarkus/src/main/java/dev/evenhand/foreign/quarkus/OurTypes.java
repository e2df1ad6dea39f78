package dev.evenhand.foreign.quarkus;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.evenhand.engine.jackson2.EvenhandModule;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;

/** Teaches the application's mapper our types: Quarkus registers no modules that it finds. */
@Singleton
public class OurTypes implements ObjectMapperCustomizer {
  @Override
  public void customize(ObjectMapper mapper) {
    mapper.registerModule(new EvenhandModule());
  }
}
