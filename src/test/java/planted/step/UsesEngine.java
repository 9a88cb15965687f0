package planted.step;

import org.camunda.bpm.engine.RuntimeService;

/** Planted: the engine outside its room. */
class UsesEngine {
    RuntimeService engine;
}
