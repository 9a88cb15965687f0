package org.yingjian.web.site;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import org.yingjian.account.Account;
import org.yingjian.progress.Lot;
import org.yingjian.progress.RecordLots;
import org.yingjian.shared.Problem;
import org.yingjian.web.frame.FormInput;
import org.yingjian.web.frame.SentFiles;

/** The forms of lots: from what was typed to the use case. */
@Component
class LotForm {

    private final RecordLots keep;

    LotForm(RecordLots keep) {
        this.keep = keep;
    }

    /** One lot a line: school, item, quantity, unit; or one to be withdrawn. @return how many lines were taken */
    int manage(long projectId, FormInput entered, Account account) {
        if (entered.has("withdraw")) {
            keep.withdraw(entered.number("withdraw").orElseThrow(), account);
            return 1;
        }
        List<String[]> lines = new ArrayList<>();
        for (String line : entered.get("lines").split("\\R")) {
            if (!line.isBlank()) {
                String[] parts = line.strip().split("[,,\\t]");
                if (parts.length < 3) {
                    throw new Problem(Problem.Kind.RULE, "lot.problem.line", line.strip());
                }
                lines.add(parts);
            }
        }
        if (lines.isEmpty()) {
            throw new Problem(Problem.Kind.RULE, "progress.problem.lotIncomplete");
        }
        int[] quantities = lines.stream().mapToInt(LotForm::quantity).toArray();
        for (int i = 0; i < lines.size(); i++) {
            String[] parts = lines.get(i);
            keep.add(projectId, parts[0], parts[1], quantities[i], parts.length > 3 ? parts[3] : "", account);
        }
        return lines.size();
    }

    /** The same state, day and paper for every lot ticked. @return how many */
    int reportAll(FormInput entered, List<MultipartFile> photos, Account account) {
        List<Long> ticked = entered.ticked("lot.");
        if (ticked.isEmpty()) {
            throw new Problem(Problem.Kind.RULE, "lot.problem.noneTicked");
        }
        return keep.reportAll(
                        ticked.stream().map(lot -> entry(lot, entered, photos)).toList(), account)
                .size();
    }

    private static int quantity(String[] parts) {
        try {
            int quantity = Integer.parseInt(parts[2].strip());
            if (quantity > 0) {
                return quantity;
            }
        } catch (NumberFormatException e) {
            // said below, with the whole line
        }
        throw new Problem(Problem.Kind.RULE, "lot.problem.line", String.join(",", Arrays.asList(parts)));
    }

    void act(String act, long lotId, FormInput entered, List<MultipartFile> photos, Account account) {
        switch (act) {
            case "report" -> keep.report(entry(lotId, entered, photos), account);
            case "confirm" -> keep.confirm(actId(entered), account);
            case "reject" -> keep.reject(actId(entered), entered.get("reason"), account);
            default -> throw new Problem(Problem.Kind.NOT_FOUND, "web.problem.noAct", act);
        }
    }

    RecordLots.Entry entry(long lotId, FormInput entered, List<MultipartFile> photos) {
        return new RecordLots.Entry(
                lotId,
                entered.requireWord(Lot.State.class, "state"),
                entered.requireDate("on"),
                entered.text("document"),
                entered.text("note"),
                SentFiles.photos(photos));
    }

    private static long actId(FormInput entered) {
        return entered.number("actId")
                .orElseThrow(() -> new Problem(Problem.Kind.NOT_FOUND, "progress.problem.lotUnknown"));
    }
}
