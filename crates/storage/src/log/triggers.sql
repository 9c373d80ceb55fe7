create temp trigger log_{table}_insert after insert on main.{table}
begin
  insert into changes (table_name, row_id, before, after) values ('{table}', new.id, null, {new});
end;
create temp trigger log_{table}_update after update on main.{table}
begin
  insert into changes (table_name, row_id, before, after) values ('{table}', new.id, {old}, {new});
end;
create temp trigger log_{table}_delete after delete on main.{table}
begin
  insert into changes (table_name, row_id, before, after) values ('{table}', old.id, {old}, null);
end;
