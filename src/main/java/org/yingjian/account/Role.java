package org.yingjian.account;

/** What a person is to the programme; decides pages and acts, never the counties seen. */
public enum Role {
    ADMINISTRATOR,
    /** 发改委 staff. */
    COMMISSION,
    /** Another office holding steps: land, planning, environment, housing, finance, education… */
    OFFICE,
    /** 项目单位、学校. */
    CLIENT,
    /** 监理. */
    SUPERVISION_ENGINEER,
    /** 招标代理、采购中心. */
    TENDER_AGENT,
    /** 施工单位、供应商: sees its own projects and nothing else. */
    CONTRACTOR,
    /** 分管领导、包保责任人. */
    LEADER,
    /** 督查室、督学. */
    SUPERVISION_OFFICE;

    /** Offices and those over them; the others take part in projects: clients, schools, firms, agents. */
    public boolean isOfAuthority() {
        return switch (this) {
            case ADMINISTRATOR, COMMISSION, OFFICE, LEADER, SUPERVISION_OFFICE -> true;
            case CLIENT, SUPERVISION_ENGINEER, TENDER_AGENT, CONTRACTOR -> false;
        };
    }
}
