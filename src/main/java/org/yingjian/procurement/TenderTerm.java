package org.yingjian.procurement;

/**
 * A number the law sets for a tender or contract.
 *
 * @param value days, percent or bidders
 * @param unit calendar, working, percent or bidders
 * @param article the law, in Chinese
 */
public record TenderTerm(int value, String unit, String article) {

    public boolean isWorking() {
        return unit.equals("working");
    }
}
