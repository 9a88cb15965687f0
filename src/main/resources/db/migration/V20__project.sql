create table project (
    id                bigint auto_increment primary key,
    number            varchar(60)    not null,
    code              varchar(40)    null,
    name              varchar(300)   not null,
    county            varchar(40)    not null,
    kind              varchar(20)    not null,
    category          varchar(30)    not null,
    area_new          decimal(14, 2) not null,
    area_extended     decimal(14, 2) not null,
    investment        decimal(18, 2) not null,
    funding           varchar(1000)  not null,
    road              text           not null,
    client_id         bigint         null,
    contractor_id     bigint         null,
    supervision_id    bigint         null,
    agent_id          bigint         null,
    officer           varchar(120)   null,
    round_id          bigint         not null,
    target_step       varchar(40)    not null,
    status            varchar(20)    not null,
    version           bigint         not null,
    -- version whose change every listener has taken in
    announced_version bigint         not null,
    changed_at        timestamp(3)   not null,
    constraint project_number unique (number)
);
create index project_by_county on project (county);

create table project_school (
    project_id   bigint       not null,
    ordinal      int          not null,
    name         varchar(200) not null,
    school_level varchar(20)  not null,
    constraint project_school_key primary key (project_id, ordinal),
    constraint project_school_of foreign key (project_id) references project (id)
);
