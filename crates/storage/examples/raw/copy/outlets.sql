select * from outlets
