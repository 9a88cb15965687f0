-- Append only. Rows arrive unsealed; one sealer numbers and chains them in commit order.
create table audit_entry (
    id            bigint auto_increment primary key,
    business_time timestamp(3) not null,
    recorded_at   timestamp(3) not null,
    account_id    bigint       not null,
    actor         varchar(400) not null,
    action        varchar(80)  not null,
    subject       varchar(200) not null,
    detail        text         not null,
    seal_number   bigint       null,
    seal          varchar(64)  null,
    constraint audit_entry_seal unique (seal_number)
);
create index audit_entry_by_subject on audit_entry (subject, id);
