package dev.evenhand.engine.jackson3;

import static org.assertj.core.api.Assertions.assertThat;

import dev.evenhand.engine.fixture.MapperContract;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.json.JsonMapper;

class EvenhandModuleTest extends MapperContract {
  private final JsonMapper mapper = JsonMapper.builder().findAndAddModules().build();

  private final JsonMapper bare =
      JsonMapper.builder().disable(SerializationFeature.FAIL_ON_EMPTY_BEANS).build();

  @Override
  protected String write(Object value) {
    return mapper.writeValueAsString(value);
  }

  @Override
  protected String writeIndented(Object value) {
    return mapper.writerWithDefaultPrettyPrinter().writeValueAsString(value);
  }

  @Override
  protected <T> T read(String json, Class<T> type) {
    return mapper.readValue(json, type);
  }

  @Override
  protected <T> T passOn(T value, Class<T> type) {
    return mapper.treeToValue(mapper.valueToTree(value), type);
  }

  @Override
  protected boolean same(String json, String other) {
    return bare.readTree(json).equals(bare.readTree(other));
  }

  @Override
  protected String writeBare(Object value) {
    return bare.writeValueAsString(value);
  }

  @Override
  protected Class<? extends Throwable> refusal() {
    return MismatchedInputException.class;
  }

  @Override
  protected Class<?> module() {
    return EvenhandModule.class;
  }

  @Test
  void module_isFoundByItsService() {
    assertThat(ServiceLoader.load(JacksonModule.class))
        .hasAtLeastOneElementOfType(EvenhandModule.class);
  }
}
