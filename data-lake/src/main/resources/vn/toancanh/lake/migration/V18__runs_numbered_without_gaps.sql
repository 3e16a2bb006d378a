-- An embedded database takes 32 numbers at a time, and those that a killed process had left of them were never given.
alter table pipeline_run alter column run_id set cache 1;
