package planted.step;

import java.util.Optional;

/** Planted: get that answers Optional. */
interface GetsPerhaps {
    Optional<String> getName();
}
