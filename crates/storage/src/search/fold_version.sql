select value from meta where key = 'fold_version'
