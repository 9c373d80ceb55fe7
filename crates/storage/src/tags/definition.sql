select colour, definition from tags where id = ?1
