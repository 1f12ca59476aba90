-- The family of the browser alone, so that somebody knows their own sessions apart.
alter table identity_session add column browser varchar(20) character set ascii;
