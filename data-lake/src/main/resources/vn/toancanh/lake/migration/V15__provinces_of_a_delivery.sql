-- The codes of the provinces in which a delivery has accepted rows, between commas; none before a run has looked at its rows, or of a
-- delivery from before this was noted, until it is learnt from its records.
alter table delivery add column provinces varchar(1024);
