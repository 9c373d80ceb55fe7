quote.batch_id = (select max(run.id) from batches run where run.kind = 'run')
