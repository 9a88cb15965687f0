-- Leaders hear of most changes once a week: whether a change has stood in such a letter, or needs none.
alter table alert_cause add column week_told boolean default false not null;
update alert_cause set week_told = rest_told;
create index alert_cause_week on alert_cause (week_told);
