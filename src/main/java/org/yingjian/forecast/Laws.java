package org.yingjian.forecast;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.yingjian.account.Account;

/** The laws of durations in force, to be looked at: what the table said, what the register taught, what came of it. */
public interface Laws {

    /** One of each part of each road, in the order of the diagrams; organisations are named as far as the reader may know. */
    List<LawView> listLaws(Account reader);

    /**
     * @param part a step, or of a collapsed one {@code task/step}
     * @throws org.yingjian.shared.Problem NOT_FOUND for a part no road has
     */
    LawView getLaw(String part, Account reader);

    /** Day the laws in force were learned; empty when the tables stand alone. */
    Optional<LocalDate> learnedOn();

    /** How long works are taken to stand still once a stop is reported. */
    Standstill standstill();

    /**
     * @param days mean in counted days, in force
     * @param stated the value without any case, worth ten ended stops
     * @param ended stops after which works went on
     * @param open stops that last
     */
    record Standstill(double days, double stated, int ended, int open) {}

    /** Learns now instead of next Monday: forecasts are made under the laws so far, the laws learned, forecasts made again. */
    void learnNow();

    /** After many projects came in, whose forecasts have just been made: learns, and makes the forecasts under the new laws. */
    void learnAfterImport();
}
