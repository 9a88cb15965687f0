package planted.web.words;

import planted.web.desk.Waits;

/** Planted: words that know a page. */
class AsksTheDesk {

    private final Waits waits = new Waits();

    String say() {
        return waits.toString();
    }
}
