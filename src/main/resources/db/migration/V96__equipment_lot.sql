-- What one school gets of an equipment project.
create table equipment_lot (
    id         bigint auto_increment primary key,
    project_id bigint       not null,
    school     varchar(200) not null,
    item       varchar(200) not null,
    quantity   int          not null,
    unit       varchar(20)  not null,
    withdrawn  boolean      not null,
    entered_at timestamp(3) not null,
    entered_by varchar(300) not null
);
create index equipment_lot_of_project on equipment_lot (project_id);
create index equipment_lot_of_school on equipment_lot (school);

-- A state a lot reached, as reported and as confirmed; a rejected report stays.
create table equipment_lot_act (
    id              bigint auto_increment primary key,
    lot_id          bigint        not null,
    state           varchar(16)   not null,
    happened_on     date          not null,
    document        varchar(200)  null,
    note            varchar(1000) null,
    standing        varchar(16)   not null,
    on_behalf       boolean       not null,
    account_id      bigint        not null,
    organisation_id bigint        null,
    reporter        varchar(300)  not null,
    reported_at     timestamp(3)  not null,
    decided_by      varchar(300)  null,
    decided_at      timestamp(3)  null,
    decision_note   varchar(1000) null,
    constraint equipment_lot_act_of foreign key (lot_id) references equipment_lot (id)
);
create index equipment_lot_act_by_lot on equipment_lot_act (lot_id, id);

create table equipment_lot_photo (
    id         bigint auto_increment primary key,
    act_id     bigint      not null,
    place      int         not null,
    sha256     varchar(64) not null,
    media_type varchar(20) not null,
    bytes      bigint      not null,
    constraint equipment_lot_photo_of foreign key (act_id) references equipment_lot_act (id)
);
create index equipment_lot_photo_by_act on equipment_lot_photo (act_id, place);
