-- Who stands in for whom, from day to day; ended early or not, a line stays.
create table account_deputy (
    id         bigint auto_increment primary key,
    account_id bigint        not null,
    deputy_id  bigint        not null,
    from_on    date          not null,
    to_on      date          not null,
    reason     varchar(500)  not null,
    -- names the deputy where it sits in another office
    paper      varchar(200)  null,
    entered_by varchar(300)  not null,
    entered_at timestamp(3)  not null,
    ended_by   varchar(300)  null,
    ended_on   date          null,
    constraint account_deputy_of foreign key (account_id) references account (id),
    constraint account_deputy_by foreign key (deputy_id) references account (id)
);
create index account_deputy_days on account_deputy (deputy_id, from_on, to_on);
