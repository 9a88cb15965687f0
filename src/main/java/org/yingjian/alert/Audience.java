package org.yingjian.alert;

/** In which capacity somebody hears of a project. In order of telling: the office before its leaders. */
enum Audience {
    /** Who holds the step that matters. */
    HOLDER,
    /** Who buys, where somebody else holds the step. */
    BUYER,
    /** 包保责任人. */
    OFFICER,
    COUNTY_LEADER,
    CITY_LEADER,
    COMMISSION,
    SUPERVISION_OFFICE;

    /** Addressed as an office or firm, not as a person. */
    boolean isOffice() {
        return this == HOLDER || this == BUYER;
    }
}
