package org.yingjian.workflow;

/** The deployed diagrams. */
public interface Diagrams {

    String BUILDING = "school-building";
    String EQUIPMENT = "equipment-procurement";

    /** The newest version. @throws IllegalArgumentException for an unknown key */
    Diagram getCurrent(String key);

    /** A given version. @throws IllegalArgumentException when it was never deployed */
    Diagram getDiagram(DiagramVersion version);

    /** The file as deployed, BPMN 2.0 XML with its drawing, for the page. */
    String getXml(DiagramVersion version);
}
