package org.yingjian.procurement;

import java.util.List;

/** What was agreed beside and after the contract. */
public interface ContractActs {

    /** Of one project, by event date, then entry. */
    List<ContractAct> listActs(long projectId);

    /** Keeps one; its id is given here. Joins the caller's transaction. */
    void keep(ContractAct act);
}
