package org.yingjian.workflow.bpmn;

import java.io.InputStream;
import java.util.List;
import org.springframework.stereotype.Component;
import org.yingjian.workflow.ModelReader;
import org.yingjian.workflow.Network;

/** Reads models with the JDK's streaming XML parser. */
@Component
class StaxModelReader implements ModelReader {

    @Override
    public List<Network> read(String file, InputStream xml) {
        return BpmnParser.parse(file, xml).processes().stream()
                .map(BpmnFile.BpmnProcess::network)
                .toList();
    }
}
