package org.yingjian.project;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yingjian.shared.Money;

/** A project of 梨树 for tests: only what a test is about is said, the rest is small and empty. */
public final class DraftOf {

    private final String number;
    private final ProjectKind kind;
    private Category category;
    private String name;
    private String county = "梨树";
    private List<SchoolShare> schools = List.of();
    private BigDecimal areaNew = BigDecimal.ZERO;
    private BigDecimal areaExtended = BigDecimal.ZERO;
    private Money investment = Money.ofWan(BigDecimal.valueOf(80));
    private Map<String, Object> road = Map.of();
    private Optional<Long> client = Optional.empty();
    private Optional<Long> contractor = Optional.empty();
    private Optional<Long> supervision = Optional.empty();
    private Optional<Long> agent = Optional.empty();
    private Optional<String> officer = Optional.empty();
    private long round = 1;

    private DraftOf(String number, ProjectKind kind) {
        this.number = number;
        this.kind = kind;
        this.name = "示例·" + number;
        this.category = switch (kind) {
            case NEW, EXTENSION -> Category.UNDER_CONSTRUCTION;
            case REPAIR -> Category.REPAIR;
            case EQUIPMENT -> Category.EQUIPMENT_PLANNED;
        };
    }

    public static DraftOf project(ProjectKind kind, String number) {
        return new DraftOf(number, kind);
    }

    public DraftOf named(String given) {
        name = given;
        return this;
    }

    public DraftOf in(String place) {
        county = place;
        return this;
    }

    public DraftOf standing(Category given) {
        category = given;
        return this;
    }

    public DraftOf serving(SchoolShare... served) {
        schools = List.of(served);
        return this;
    }

    /** Square metres, built new or extended and repaired by the kind. */
    public DraftOf area(String squareMetres) {
        return kind == ProjectKind.NEW ? areas(squareMetres, "0") : areas("0", squareMetres);
    }

    public DraftOf areas(String squareMetresNew, String squareMetresExtended) {
        areaNew = new BigDecimal(squareMetresNew);
        areaExtended = new BigDecimal(squareMetresExtended);
        return this;
    }

    /** In 10,000 yuan. */
    public DraftOf wan(String amount) {
        investment = Money.ofWan(new BigDecimal(amount));
        return this;
    }

    public DraftOf on(Map<String, Object> stated) {
        road = stated;
        return this;
    }

    public DraftOf client(Optional<Long> organisation) {
        client = organisation;
        return this;
    }

    public DraftOf contractor(Optional<Long> organisation) {
        contractor = organisation;
        return this;
    }

    public DraftOf supervision(Optional<Long> organisation) {
        supervision = organisation;
        return this;
    }

    public DraftOf agent(Optional<Long> organisation) {
        agent = organisation;
        return this;
    }

    public DraftOf officer(String accountable) {
        officer = Optional.of(accountable);
        return this;
    }

    public DraftOf round(long inspection) {
        round = inspection;
        return this;
    }

    public ProjectDraft draft() {
        return new ProjectDraft(
                number,
                Optional.empty(),
                name,
                schools,
                county,
                kind,
                category,
                areaNew,
                areaExtended,
                investment,
                "县配套",
                road,
                client,
                contractor,
                supervision,
                agent,
                officer,
                round);
    }

    /** As registered, without a database. */
    public Project live(long id, String target) {
        return new Project(id, draft(), target, Project.Status.LIVE, 1);
    }
}
