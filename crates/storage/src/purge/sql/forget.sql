delete from meta where key = 'purge_unfinished'
