select value from meta where key = 'purge_unfinished'
