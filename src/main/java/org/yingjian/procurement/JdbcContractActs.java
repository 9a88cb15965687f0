package org.yingjian.procurement;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yingjian.shared.Columns;

@Repository
class JdbcContractActs implements ContractActs {

    private final JdbcClient jdbc;

    JdbcContractActs(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<ContractAct> listActs(long projectId) {
        return jdbc.sql("select * from procurement_contract_act where project_id = ? order by happened_on, id")
                .param(projectId)
                .query(JdbcContractActs::read)
                .list();
    }

    @Override
    public void keep(ContractAct act) {
        jdbc.sql("""
                insert into procurement_contract_act (project_id, kind, happened_on, amount, base, old_price, new_price,
                    old_days, new_days, paper, reason, breach, entered_at, entered_by)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(act.projectId())
                .param(act.kind().name())
                .param(act.on())
                .param(act.amount().orElse(null))
                .param(act.base().orElse(null))
                .param(act.oldPrice().orElse(null))
                .param(act.newPrice().orElse(null))
                .param(act.oldDays().orElse(null))
                .param(act.newDays().orElse(null))
                .param(act.paper().orElse(null))
                .param(act.reason().orElse(null))
                .param(act.breach().orElse(null))
                .param(act.enteredAt())
                .param(act.enteredBy())
                .update();
    }

    private static ContractAct read(ResultSet row, int n) throws SQLException {
        return new ContractAct(
                row.getLong("id"),
                row.getLong("project_id"),
                ContractAct.Kind.valueOf(row.getString("kind")),
                row.getObject("happened_on", LocalDate.class),
                money(row, "amount"),
                money(row, "base"),
                money(row, "old_price"),
                money(row, "new_price"),
                Columns.count(row, "old_days"),
                Columns.count(row, "new_days"),
                Columns.text(row, "paper"),
                Columns.text(row, "reason"),
                Columns.text(row, "breach"),
                row.getObject("entered_at", LocalDateTime.class),
                row.getString("entered_by"));
    }

    private static Optional<BigDecimal> money(ResultSet row, String column) throws SQLException {
        return Columns.decimal(row, column).map(BigDecimal::stripTrailingZeros);
    }
}
