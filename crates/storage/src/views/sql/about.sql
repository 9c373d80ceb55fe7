select key, value from meta where key in ('uid', 'name', 'made_at')
