-- How many files had been received, this one included; none of a delivery that was received before this was counted.
alter table delivery add column receipt bigint;

-- How many files had been received when the run began.
alter table pipeline_run add column receipts bigint;
