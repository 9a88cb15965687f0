package planted.modules.upper;

import planted.modules.lower.Face;
import planted.modules.lower.inner.Inside;

public class ReachesInside {
    Inside inside;

    int reads(Face face) {
        return face.called().number();
    }
}
