package org.yingjian.ledger;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.yingjian.account.Account;
import org.yingjian.shared.Problem;

/** Imports for readers: faults as sentences, the form as a file. */
@Service
class WordedImportJobs implements ImportJobs {

    private static final Map<String, String> EXAMPLE = Map.ofEntries(
            Map.entry("编号", "例001"),
            Map.entry("项目名称", "示例·请删除本行"),
            Map.entry("所含学校", "示例小学:小学;示例中学:初中"),
            Map.entry("县区", "梨树"),
            Map.entry("建设性质", "维修改造"),
            Map.entry("迎检类别", "维修"),
            Map.entry("改扩建维修面积", "900"),
            Map.entry("总投资", "80"),
            Map.entry("资金来源", "县配套"),
            Map.entry("采购方式", "竞争性谈判"),
            Map.entry("检查轮次", "国检"),
            Map.entry("检查日期", "2016-09-20"),
            Map.entry("R1 立项批复", "2016-04-12(文号示例〔2016〕1号)"),
            Map.entry("R2 方案预算", "日期不详"),
            Map.entry("R3 财政评审", "在办2016-05-20"),
            Map.entry("R6 施工许可", "免(未达限额)"));

    private final JdbcImports imports;
    private final RunningImport running;
    private final MessageSource messages;

    WordedImportJobs(JdbcImports imports, RunningImport running, MessageSource messages) {
        this.imports = imports;
        this.running = running;
        this.messages = messages;
    }

    @Override
    public Optional<ImportJob> findRunning() {
        return running.id()
                .flatMap(imports::findHead)
                .filter(found -> !found.state().isOver());
    }

    @Override
    public ImportJob getImport(long id) {
        return imports.find(id).orElseThrow(() -> Problem.notFound("ledger.problem.unknown", id));
    }

    @Override
    public ImportJob getImport(long id, Account account) {
        return Optional.of(getImport(id))
                .filter(job -> job.isOpenTo(account))
                .orElseThrow(() -> Problem.notFound("ledger.problem.unknown", id));
    }

    @Override
    public List<ImportJob> listLatest(int limit) {
        return imports.listLatest(limit);
    }

    @Override
    public String sentence(RowFault fault, Locale locale) {
        List<Object> arguments = new ArrayList<>();
        arguments.add(String.valueOf(fault.line()));
        arguments.add(fault.column());
        arguments.add(fault.value());
        arguments.addAll(fault.arguments());
        return messages.getMessage(fault.key(), arguments.toArray(), locale);
    }

    @Override
    public byte[] template() {
        List<String> headings = Headings.form();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (CSVPrinter printer =
                new CSVPrinter(new OutputStreamWriter(out, StandardCharsets.UTF_8), CSVFormat.EXCEL)) {
            printer.getOut().append('\uFEFF');
            printer.printRecord(headings);
            printer.printRecord(
                    headings.stream().map(h -> EXAMPLE.getOrDefault(h, "")).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
