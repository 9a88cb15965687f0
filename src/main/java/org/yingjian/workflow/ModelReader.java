package org.yingjian.workflow;

import java.io.InputStream;
import java.util.List;

/** Reads BPMN 2.0 files of any tool into plain networks. Never resolves external entities or document types. */
public interface ModelReader {

    /**
     * @param file name of the file, for messages
     * @param xml its content; not closed here
     * @return one network per process, in file order; empty for a file without a process (a pure collaboration)
     * @throws UnreadableModel when it is not well-formed XML or no BPMN 2.0
     */
    List<Network> read(String file, InputStream xml);
}
