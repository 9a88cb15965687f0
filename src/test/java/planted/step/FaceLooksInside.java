package planted.step;

import planted.step.rule.Above;

/** Planted: the face of a room knows what is inside. */
public class FaceLooksInside {
    Above inside;
}
