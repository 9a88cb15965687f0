create table inspection_round (
    id             bigint auto_increment primary key,
    name           varchar(120) not null,
    recheck        boolean      not null,
    inspection_day date         not null,
    confirmed      boolean      not null,
    constraint inspection_round_name unique (name, inspection_day)
);

create table inspection_round_county (
    round_id bigint      not null,
    county   varchar(40) not null,
    constraint inspection_round_county_key primary key (round_id, county),
    constraint inspection_round_county_of foreign key (round_id) references inspection_round (id)
);
create index inspection_round_by_county on inspection_round_county (county);
