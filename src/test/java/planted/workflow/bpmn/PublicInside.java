package planted.workflow.bpmn;

/** Planted: public below the root of a room. */
public class PublicInside {}
