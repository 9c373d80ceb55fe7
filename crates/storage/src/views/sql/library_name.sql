select value from meta where key = 'name'
