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
    SUPERVISION_OFFICE
}
