-- The boundaries by which the points of a delivery were placed; none where its rows give no points, or before this was noted.
alter table delivery add column boundaries varchar(64);
