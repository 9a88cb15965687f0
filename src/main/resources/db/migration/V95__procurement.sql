-- How a project is bought: every decision stays, the latest stands.
create table procurement_method (
    id            bigint auto_increment primary key,
    project_id    bigint        not null,
    method        varchar(16)   not null,
    method_before varchar(16)   not null,
    chosen_on     date          not null,
    approved_by   varchar(200)  null,
    paper         varchar(200)  null,
    approved_on   date          null,
    reason        varchar(1000) not null,
    article       varchar(500)  not null,
    unapproved    boolean       not null,
    entered_at    timestamp(3)  not null,
    entered_by    varchar(200)  not null
);
create index procurement_method_of_project on procurement_method (project_id);

-- What happened in a tender round besides its notice and opening; a round is one record of the purchase step.
create table procurement_event (
    id           bigint auto_increment primary key,
    record_id    bigint        not null,
    kind         varchar(24)   not null,
    happened_on  date          not null,
    paper        varchar(200)  null,
    by_whom      varchar(200)  null,
    note         varchar(2000) null,
    -- planned opening, end of publicity or last day to sign, before and after
    moved        varchar(16)   null,
    old_day      date          null,
    new_day      date          null,
    late         boolean       not null,
    entered_at   timestamp(3)  not null,
    entered_by   varchar(200)  not null
);
create index procurement_event_of_record on procurement_event (record_id, id);

-- Securities, add-on orders and changes of a contract, amounts in yuan.
create table procurement_contract_act (
    id          bigint auto_increment primary key,
    project_id  bigint         not null,
    kind        varchar(24)    not null,
    happened_on date           not null,
    amount      decimal(18, 2) null,
    -- the price the amount was measured against
    base        decimal(18, 2) null,
    old_price   decimal(18, 2) null,
    new_price   decimal(18, 2) null,
    old_days    int            null,
    new_days    int            null,
    paper       varchar(200)   null,
    reason      varchar(1000)  null,
    -- article of the limit it breaks, kept as a fact
    breach      varchar(500)   null,
    entered_at  timestamp(3)   not null,
    entered_by  varchar(200)   not null
);
create index procurement_contract_act_of_project on procurement_contract_act (project_id, id);
