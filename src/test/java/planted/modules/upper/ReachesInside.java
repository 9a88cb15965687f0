package planted.modules.upper;

import planted.modules.lower.inner.Inside;

public class ReachesInside {
    Inside inside;
}
