-- A school or project unit is its name and its county; every other body is its name, and has no place.
alter table organisation add column place varchar(40) not null default '';
alter table organisation drop constraint organisation_name;
