-- Which finish opened a step and which one closed it unfinished: what a recall (撤回) has to take back.
alter table step_record add column opened_by bigint null;
alter table step_record add column closed_by bigint null;
create index step_record_opened_by on step_record (opened_by);
create index step_record_closed_by on step_record (closed_by);
