select * from batches
