create table ledger_import (
  id bigint auto_increment primary key,
  file_name varchar(300) not null,
  started_by varchar(300) not null,
  started_at timestamp(3) not null,
  ended_at timestamp(3) null,
  state varchar(20) not null,
  total_rows int not null,
  done_rows int not null,
  added int not null,
  changed int not null,
  unchanged int not null,
  bad_rows int not null
);

create table ledger_fault (
  id bigint auto_increment primary key,
  import_id bigint not null,
  line_no int not null,
  column_name varchar(200) not null,
  cell_value varchar(200) not null,
  reason_key varchar(100) not null,
  arguments text not null,
  warning boolean not null,
  constraint ledger_fault_import foreign key (import_id) references ledger_import (id)
);
create index ledger_fault_import_idx on ledger_fault (import_id, id);
