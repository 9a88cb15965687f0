-- Holiday lines in force: the newest file as applied, and every notice entered by hand after it.
create table holiday_notice (
    id           bigint auto_increment primary key,
    -- FILE or ENTERED
    source       varchar(10)  not null,
    paper        varchar(200) null,
    holiday_lines text        not null,
    announced_at timestamp(3) not null,
    announced_by varchar(200) not null
);
