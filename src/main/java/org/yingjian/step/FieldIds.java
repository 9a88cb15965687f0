package org.yingjian.step;

/** Ids of the form fields the program itself reads; whatever else a form asks for it only keeps. */
public final class FieldIds {

    /** Day the notice of a purchase went out. */
    public static final String NOTICE = "noticeOn";

    /** Day bids or offers are opened. */
    public static final String OPENING = "openingOn";

    /** First day the candidates are published. */
    public static final String PUBLICITY_FROM = "publicityFrom";

    /** Last day the candidates are published. */
    public static final String PUBLICITY_TO = "publicityTo";

    /** Day of the award notice. */
    public static final String AWARD = "awardOn";

    /** Day the contract was signed. */
    public static final String CONTRACT = "contractOn";

    /** Who won. */
    public static final String WINNER = "winner";

    /** For how much, yuan. */
    public static final String PRICE = "price";

    /** First day of the works, declared by steps that end long after they begin. */
    public static final String STARTED = "siteOn";

    /** Why no permit is needed before the works (建筑工程施工许可管理办法). */
    public static final String EXEMPT = "exemptReason";

    private FieldIds() {}
}
