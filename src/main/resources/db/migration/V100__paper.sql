-- Documents attached to steps. The content lies outside the database under its hash; nothing is deleted, only taken off.
create table paper (
    id            bigint auto_increment primary key,
    project_id    bigint        not null,
    step_id       varchar(64)   not null,
    record_id     bigint        null,
    -- which of the required papers it is, null for any other
    code          varchar(40)   null,
    title         varchar(200)  not null,
    number        varchar(200)  null,
    dated_on      date          not null,
    issuer        varchar(200)  not null,
    file_name     varchar(200)  not null,
    format        varchar(10)   not null,
    bytes         bigint        not null,
    sha256        varchar(64)   not null,
    scanned_by    varchar(60)   null,
    account_id    bigint        not null,
    entered_by    varchar(300)  not null,
    entered_at    timestamp(3)  not null,
    removed_by    varchar(300)  null,
    removed_at    timestamp(3)  null,
    remove_reason varchar(1000) null
);
create index paper_of_project on paper (project_id, step_id, id);
