-- 加签: another person asked for an opinion before a step is finished.
create table step_cosign (
    id          bigint auto_increment primary key,
    record_id   bigint        not null,
    project_id  bigint        not null,
    step_id     varchar(64)   not null,
    signer_id   bigint        not null,
    signer      varchar(300)  not null,
    question    varchar(1000) not null,
    asked_by_id bigint        not null,
    asked_by    varchar(300)  not null,
    asked_at    timestamp(3)  not null,
    state       varchar(12)   not null,
    opinion     varchar(1000) null,
    answered_by varchar(300)  null,
    answered_at timestamp(3)  null
);
create index step_cosign_of_record on step_cosign (record_id, id);
create index step_cosign_of_signer on step_cosign (signer_id, state);
