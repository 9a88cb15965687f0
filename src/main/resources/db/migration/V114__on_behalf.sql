-- 代录: entered for an office from a paper; the office may confirm or correct it within five working days.
create table step_on_behalf (
    id         bigint auto_increment primary key,
    record_id  bigint       not null,
    project_id bigint       not null,
    step_id    varchar(64)  not null,
    holder_id  bigint       not null,
    paper_no   varchar(200) null,
    paper_on   date         null,
    account_id bigint       not null,
    entered_by varchar(300) not null,
    entered_at timestamp(3) not null,
    check_by   date         not null,
    state      varchar(12)  not null,
    checked_by varchar(300) null,
    checked_at timestamp(3) null
);
create index step_on_behalf_of_record on step_on_behalf (record_id);
create index step_on_behalf_to_check on step_on_behalf (holder_id, state, check_by);

-- 更正: why a finished step was corrected, in a word that can be counted.
create table step_correction (
    id            bigint auto_increment primary key,
    record_id     bigint        not null,
    old_record_id bigint        not null,
    project_id    bigint        not null,
    code          varchar(20)   not null,
    reason        varchar(2000) not null,
    entered_by    varchar(300)  not null,
    entered_at    timestamp(3)  not null
);
create index step_correction_of_project on step_correction (project_id, id);
