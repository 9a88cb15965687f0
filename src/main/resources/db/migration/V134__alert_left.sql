-- Letters that could not be written: of that change that reader has still to hear, in a letter of the morning or of the week.
create table alert_left (
    cause_id   bigint  not null,
    account_id bigint  not null,
    weekly     boolean not null,
    constraint alert_left_key primary key (cause_id, account_id, weekly)
);
