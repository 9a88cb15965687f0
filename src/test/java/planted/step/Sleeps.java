package planted.step;

/** Planted: waits for time to pass. */
class Sleeps {
    void nap() throws InterruptedException {
        Thread.sleep(1);
    }
}
