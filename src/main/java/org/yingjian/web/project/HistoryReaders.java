package org.yingjian.web.project;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.yingjian.account.Role;

/** Who reads an act in the course of a project (经过). An act without a rule is of the offices until one is written. */
enum HistoryReaders {
    /** Offices and those over them. */
    OFFICES("AskCoSign", "AnswerCoSign", "TakeBackCoSign"),

    /** Also client, school, agent and supervision firm, as they may open the page of the purchase. */
    ALL_BUT_CONTRACTORS("ChooseMethod", "KeepTender", "KeepContract", "PutFirm"),

    /** Whoever sees the project: what is done to it and with it. */
    EVERYONE(
            "RegisterProject",
            "AmendProject",
            "PlaceProject",
            "BackfillProject",
            "StartRoad",
            "HandIn",
            "AcceptStep",
            "IssueCorrections",
            "ReceiveCorrections",
            "BeginSpecial",
            "EndSpecial",
            "ExtendLimit",
            "CorrectClockEvent",
            "DeclineApplication",
            "WithdrawApplication",
            "RefuseStep",
            "CompleteStep",
            "FailStep",
            "DeclareNotNeeded",
            "RecallStep",
            "CorrectStep",
            "RecordFacts",
            "RecordPastFact",
            "EnterOnBehalf",
            "ConfirmOnBehalf",
            "HandOver",
            "NameOutsideHolder",
            "OrganiseJointHandling",
            "DissolveJointHandling",
            "GrantGreenChannel",
            "RevokeGreenChannel",
            "AnnounceHolidays",
            "AttachPaper",
            "TakeOffPaper",
            "ReportProgress",
            "ConfirmReport",
            "RejectReport",
            "AddLot",
            "WithdrawLot",
            "ReportLot",
            "DecideLot");

    private static final Map<String, HistoryReaders> RULES = new HashMap<>();

    static {
        for (HistoryReaders circle : values()) {
            circle.acts.forEach(act -> RULES.put(act, circle));
        }
    }

    private final List<String> acts;

    HistoryReaders(String... acts) {
        this.acts = List.of(acts);
    }

    static HistoryReaders of(String act) {
        return RULES.getOrDefault(act, OFFICES);
    }

    boolean includes(Role role) {
        return switch (this) {
            case OFFICES -> role.isOfAuthority();
            case ALL_BUT_CONTRACTORS -> role != Role.CONTRACTOR;
            case EVERYONE -> true;
        };
    }
}
