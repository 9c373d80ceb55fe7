delete from history where undone = 1
